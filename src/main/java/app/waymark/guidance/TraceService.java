package app.waymark.guidance;

import app.waymark.assessment.AnswerBehind;
import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.ResultService;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Course;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Roadmap;
import app.waymark.catalog.Skill;
import app.waymark.security.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens recommendations into what they rest on, for the person themself and nobody else. */
@Service
@Transactional(readOnly = true)
public class TraceService {

    private static final String COURSE = "course";
    private static final String CERTIFICATION = "certification";

    private final ResultService results;
    private final CatalogService catalogService;
    private final List<AgreedTraining> training;

    TraceService(ResultService results, CatalogService catalogService, List<AgreedTraining> training) {
        this.results = results;
        this.catalogService = catalogService;
        this.training = training;
    }

    /** What a thing of the catalogue says about a skill. */
    private record Line(@Nullable String part, double partWeight, String skill, int from, int level) {}

    private record Thing(String name, @Nullable String where, List<Line> lines) {}

    /**
     * Why something was recommended by a result.
     *
     * @param kind stage, course, certification or skill
     * @param revision revision of the catalogue to read its lines from, or null for today's
     * @return empty when there is no such thing, or no result yet
     * @throws app.waymark.assessment.UnknownAttempt when the attempt is not the actor's
     */
    public Optional<Trace> trace(Actor actor, UUID attempt, String kind, String slug, @Nullable Long revision) {
        Optional<AttemptResult> found = results.result(actor, attempt);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AttemptResult result = found.get();
        Catalog catalog =
                revision == null || revision >= catalogService.current().revision()
                        ? catalogService.current()
                        : catalogService.at(revision);
        return thing(catalog, kind, slug).map(thing -> {
            Map<String, List<AnswerBehind>> answers =
                    results.answersBehind(actor, attempt).stream().collect(Collectors.groupingBy(AnswerBehind::skill));
            double open = result.requirements().stream()
                    .mapToDouble(AttemptResult.RequirementResult::shortfall)
                    .sum();
            return new Trace(
                    kind,
                    slug,
                    thing.name(),
                    thing.where(),
                    attempt,
                    result.scopeName(),
                    result.engineVersion(),
                    result.catalogRevision(),
                    catalog.revision(),
                    agreed(actor, kind, slug),
                    thing.lines().stream()
                            .map(line -> claim(catalog, result, line, open, answers))
                            .toList());
        });
    }

    private List<AgreedTraining.Part> agreed(Actor actor, String kind, String slug) {
        return training.stream()
                .flatMap(source -> source.of(actor).stream())
                .filter(part -> part.slug().equals(slug) && kind.equals(part.certification() ? CERTIFICATION : COURSE))
                .toList();
    }

    private static Trace.Claim claim(
            Catalog catalog, AttemptResult result, Line line, double open, Map<String, List<AnswerBehind>> answers) {
        AttemptResult.RequirementResult requirement = result.requirements().stream()
                .filter(r -> r.skill().equals(line.skill()))
                .findFirst()
                .orElse(null);
        return new Trace.Claim(
                line.part(),
                line.partWeight(),
                line.skill(),
                catalog.skillName(line.skill()),
                line.from(),
                line.level(),
                requirement,
                requirement == null || open == 0 ? 0 : requirement.shortfall() / open,
                result.skill(line.skill()).orElse(null),
                line.level() == 0
                        ? null
                        : Beliefs.of(result).reaches(line.skill(), line.level()).orElse(null),
                answers.getOrDefault(line.skill(), List.of()));
    }

    private static Optional<Thing> thing(Catalog catalog, String kind, String slug) {
        return switch (kind) {
            case "stage" ->
                catalog.roadmaps().stream()
                        .flatMap(roadmap -> roadmap.stages().stream()
                                .filter(stage -> stage.slug().equals(slug))
                                .map(stage -> stage(roadmap, stage)))
                        .findFirst();
            case COURSE -> catalog.course(slug).map(TraceService::course);
            case CERTIFICATION -> catalog.certification(slug).map(TraceService::certification);
            case "skill" -> catalog.skill(slug).map(skill -> skill(catalog, skill));
            default -> Optional.empty();
        };
    }

    private static Thing stage(Roadmap roadmap, Roadmap.Stage stage) {
        return new Thing(
                stage.name(),
                roadmap.name(),
                stage.builds().stream()
                        .map(build -> new Line(null, 0, build.skill(), 0, build.toLevel()))
                        .toList());
    }

    private static Thing course(Course course) {
        return new Thing(
                course.title(),
                course.provider(),
                course.skills().stream()
                        .map(step -> new Line(null, 0, step.skill(), step.from(), step.to()))
                        .toList());
    }

    private static Thing certification(Certification certification) {
        if (certification.blueprint().isEmpty()) {
            return new Thing(
                    certification.name(),
                    certification.provider(),
                    certification.skills().stream()
                            .map(asked -> new Line(null, 0, asked.skill(), 0, asked.level()))
                            .toList());
        }
        double total = certification.blueprint().stream()
                .mapToDouble(CertificationCoverage::weight)
                .sum();
        List<Line> lines = new ArrayList<>();
        certification
                .blueprint()
                .forEach(domain -> domain.skills()
                        .forEach(asked -> lines.add(new Line(
                                domain.domain(),
                                CertificationCoverage.weight(domain) / total,
                                asked.skill(),
                                0,
                                asked.level()))));
        return new Thing(certification.name(), certification.provider(), lines);
    }

    private static Thing skill(Catalog catalog, Skill skill) {
        String domain = catalog.domain(skill.domain()).map(Domain::name).orElse(null);
        return new Thing(skill.name(), domain, List.of(new Line(null, 0, skill.slug(), 0, 0)));
    }
}
