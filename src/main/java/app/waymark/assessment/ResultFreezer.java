package app.waymark.assessment;

import app.waymark.measurement.AbilityRange;
import app.waymark.measurement.Cuts;
import app.waymark.measurement.Marginal;
import app.waymark.measurement.QuizState;
import app.waymark.measurement.Readiness;
import app.waymark.measurement.Requirement;
import app.waymark.measurement.RequirementStanding;
import app.waymark.measurement.RequirementWord;
import app.waymark.measurement.Response;
import app.waymark.measurement.ScoreReport;
import app.waymark.measurement.SkillStanding;
import app.waymark.measurement.TreePosterior;
import app.waymark.questions.Choice;
import app.waymark.questions.QuestionService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores an ended attempt on the fine grid and freezes what may be said about it. */
@Component
class ResultFreezer {

    private final AttemptReplay replay;
    private final AnswerStore store;
    private final QuestionService questionService;
    private final ResultFormat format;
    private final GrowthPicture growth;

    ResultFreezer(
            AttemptReplay replay,
            AnswerStore store,
            QuestionService questionService,
            ResultFormat format,
            GrowthPicture growth) {
        this.replay = replay;
        this.store = store;
        this.questionService = questionService;
        this.format = format;
        this.growth = growth;
    }

    void freeze(Attempt attempt, SkillModel model, List<AnsweredRow> rows) {
        AttemptResult result = result(attempt, model, rows);
        store.saveResult(
                attempt.id(),
                format.write(result),
                AttemptService.ENGINE_VERSION,
                model.catalog().revision());
    }

    AttemptResult result(Attempt attempt, SkillModel model, List<AnsweredRow> rows) {
        QuizState state = replay.state(attempt, model, rows);
        List<Response> responses = state.responses();
        boolean role = attempt.scope().kind() == QuizScope.Kind.ROLE;
        TreePosterior scored = model.scorer().posterior(responses);
        // a quick look says nothing about readiness but "undecided", so it need not be found out
        ScoreReport report = role
                ? model.scorer()
                        .score(
                                model.role(model.role(attempt.scope()), true),
                                responses,
                                scored,
                                attempt.seed(),
                                !attempt.isQuickLook())
                : model.scorer().score(responses, scored);
        boolean fits = report.fit().fits();
        TreePosterior posterior = fits ? scored : model.scorer().posterior(List.of());
        List<AnsweredRow> answered =
                rows.stream().filter(row -> row.answer() != null).toList();
        return new AttemptResult(
                attempt.id(),
                attempt.scope().kind().code(),
                attempt.scope().slug(),
                model.nameOf(attempt.scope()),
                attempt.minutesBefore() + attempt.minutes(),
                (int) responses.stream().filter(Response::counted).count(),
                (int) answered.stream().filter(row -> given(row).tooFast()).count(),
                attempt.isQuickLook(),
                provisional(answered),
                attempt.endReason(),
                Objects.requireNonNullElseGet(attempt.endedAt(), Instant::now),
                AttemptService.ENGINE_VERSION,
                model.catalog().revision(),
                attempt.seed(),
                skills(attempt.scope(), model, report, posterior),
                DomainPicture.of(model, posterior, attempt.seed()),
                role ? requirements(attempt.scope(), model, report, posterior) : List.of(),
                report.readiness().map(r -> readiness(r, attempt.isQuickLook())).orElse(null),
                roles(attempt.scope(), model, report, posterior, attempt.seed()),
                misconceptions(model, answered),
                new AttemptResult.FitResult(
                        fits,
                        report.fit().answers(),
                        report.fit().easyMissed(),
                        report.fit().hardSolved()),
                fits ? growth.of(attempt, model, rows) : List.of());
    }

    private static AnsweredRow.Given given(AnsweredRow row) {
        return Objects.requireNonNull(row.answer());
    }

    private boolean provisional(List<AnsweredRow> answered) {
        return answered.isEmpty()
                || answered.stream()
                        .anyMatch(row -> questionService
                                .bank()
                                .find(row.questionId())
                                .map(item -> !item.calibrated())
                                .orElse(true));
    }

    private static List<AttemptResult.SkillResult> skills(
            QuizScope scope, SkillModel model, ScoreReport report, TreePosterior posterior) {
        Set<Integer> wanted = new TreeSet<>(model.skillsOf(scope));
        List<AttemptResult.SkillResult> skills = new ArrayList<>();
        for (SkillStanding standing : report.skills()) {
            boolean known = !(standing instanceof SkillStanding.Unknown);
            if (known || wanted.contains(standing.skill())) {
                skills.add(skill(model, standing, posterior.marginal(standing.skill())));
            }
        }
        return skills;
    }

    private static AttemptResult.SkillResult skill(SkillModel model, SkillStanding standing, Marginal marginal) {
        return switch (standing) {
            case SkillStanding.Measured m ->
                skill(model, m, marginal, "measured", m.range(), BandScale.position(m.mean()));
            case SkillStanding.Estimated e -> skill(model, e, marginal, "estimated", e.range(), null);
            case SkillStanding.Unknown u -> skill(model, u, marginal, "unknown", null, null);
        };
    }

    private static AttemptResult.SkillResult skill(
            SkillModel model,
            SkillStanding standing,
            Marginal marginal,
            String word,
            @Nullable AbilityRange range,
            @Nullable Double best) {
        var skill = model.skill(standing.skill());
        return new AttemptResult.SkillResult(
                skill.slug(),
                skill.name(),
                skill.domain(),
                model.tree().isSoft(standing.skill()),
                word,
                standing.answers(),
                range == null ? null : marginal.mean(),
                range == null ? null : marginal.sd(),
                range == null ? null : BandScale.position(range.low()),
                best,
                range == null ? null : BandScale.position(range.high()),
                range == null ? null : range.lowestLevel(),
                range == null ? null : range.highestLevel());
    }

    private static List<AttemptResult.RequirementResult> requirements(
            QuizScope scope, SkillModel model, ScoreReport report, TreePosterior posterior) {
        Map<Integer, RequirementStanding> standings = new LinkedHashMap<>();
        report.requirements().forEach(r -> standings.put(r.requirement().skill(), r));
        List<AttemptResult.RequirementResult> requirements = new ArrayList<>();
        for (var line : model.role(scope).requirements()) {
            RequirementStanding standing = Objects.requireNonNull(standings.get(model.indexOf(line.skill())));
            boolean unknown = standing.standing() instanceof SkillStanding.Unknown;
            requirements.add(new AttemptResult.RequirementResult(
                    line.skill(),
                    model.catalog().skillName(line.skill()),
                    line.level(),
                    line.weight(),
                    line.essential(),
                    standing.soft(),
                    line.reason(),
                    word(standing.word()),
                    unknown ? null : standing.probability(),
                    unknown ? 0 : line.weight() * shortfall(standing.requirement(), posterior)));
        }
        return requirements;
    }

    /** E[max(0, cut − θ)] in logits, from the marginal's quantiles. */
    private static double shortfall(Requirement requirement, TreePosterior posterior) {
        var marginal = posterior.marginal(requirement.skill());
        int steps = 50;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += Math.max(0, requirement.cut() - marginal.quantile((i + 0.5) / steps));
        }
        return sum / steps;
    }

    static String word(RequirementWord word) {
        return switch (word) {
            case MEETS -> "meets";
            case PROBABLY_MEETS -> "probably-meets";
            case CANT_TELL -> "open";
            case PROBABLY_BELOW -> "probably-below";
            case BELOW -> "below";
        };
    }

    private static AttemptResult.ReadinessResult readiness(Readiness readiness, boolean quickLook) {
        return new AttemptResult.ReadinessResult(
                readiness.requirements(),
                readiness.met(),
                readiness.metLow(),
                readiness.metHigh(),
                readiness.probability(),
                quickLook
                        ? "undecided"
                        : readiness.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static List<AttemptResult.RoleResult> roles(
            QuizScope scope, SkillModel model, ScoreReport report, TreePosterior posterior, long seed) {
        List<AttemptResult.RoleResult> roles = new ArrayList<>();
        for (var role : model.catalog().roles()) {
            boolean asked = scope.kind() == QuizScope.Kind.ROLE && scope.slug().equals(role.slug());
            Optional<Readiness> readiness =
                    asked ? report.readiness() : model.scorer().outlook(model.role(role, true), posterior, seed);
            readiness.ifPresent(r -> roles.add(new AttemptResult.RoleResult(
                    role.slug(), role.name(), r.requirements(), r.met(), r.metLow(), r.metHigh(), r.probability())));
        }
        roles.sort(Comparator.comparingDouble(
                        (AttemptResult.RoleResult r) -> (double) r.met() / Math.max(1, r.requirements()))
                .reversed());
        return roles;
    }

    private List<AttemptResult.MisconceptionResult> misconceptions(SkillModel model, List<AnsweredRow> answered) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (AnsweredRow row : answered) {
            AnsweredRow.Given given = given(row);
            if (given.outcome() == app.waymark.measurement.Outcome.WRONG && !given.tooFast()) {
                questionService
                        .grade(row.questionHash(), new Choice(given.selected(), given.number()))
                        .misconceptions()
                        .forEach(slug -> counts.merge(slug, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .flatMap(entry -> model.catalog().misconception(entry.getKey()).stream()
                        .map(m -> new AttemptResult.MisconceptionResult(
                                m.slug(), m.skill(), m.name(), m.correction(), entry.getValue())))
                .toList();
    }

    /** Ability as a place on the band. */
    static final class BandScale {

        private static final double WIDTH = 5 * (Cuts.ofLevel(2) - Cuts.ofLevel(1));

        private BandScale() {}

        static double position(double theta) {
            return Math.clamp((theta - Cuts.ofLevel(1)) / WIDTH, 0, 1);
        }
    }
}
