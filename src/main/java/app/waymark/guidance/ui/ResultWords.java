package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.guidance.RequirementOrder;

/** The sentences of a result: no more than the answers support. */
final class ResultWords {

    private static final double LIKELY = 0.8;

    private final AttemptResult result;

    ResultWords(AttemptResult result) {
        this.result = result;
    }

    String scopeName() {
        return result.scopeKind().equals("field") ? translate("scope.field") : result.scopeName();
    }

    String pageTitle() {
        return translate("result.page-title", scopeName());
    }

    /** The result as one sentence. */
    String headline() {
        AttemptResult.ReadinessResult readiness = result.readiness();
        if (readiness != null) {
            return translate("result.headline.role", readiness.met(), readiness.requirements());
        }
        if (result.scopeKind().equals("skill")) {
            return result.skill(result.scopeSlug())
                    .flatMap(skill -> LevelWords.range(skill.lowLevel(), skill.highLevel()))
                    .map(levels -> translate("result.headline.skill", levels))
                    .orElseGet(() -> translate("result.headline.unknown"));
        }
        boolean known = result.domains().stream().anyMatch(domain -> domain.low() != null);
        return known
                ? translate("result.headline." + result.scopeKind(), scopeName())
                : translate("result.headline.unknown");
    }

    /** What to think of it. */
    String lead() {
        AttemptResult.ReadinessResult readiness = result.readiness();
        if (readiness == null) {
            return translate(result.answers() == 0 ? "result.lead.no-answers" : "result.lead.picture");
        }
        String range = readiness.metLow() == readiness.metHigh()
                ? translate("result.lead.exactly", readiness.metLow())
                : translate("result.lead.between", readiness.metLow(), readiness.metHigh());
        String verdict = result.quickLook() ? translate("result.lead.quick") : verdict(readiness);
        return range + " " + verdict;
    }

    /** The verdict; while there is none, what is likely all the same. */
    private static String verdictWord(AttemptResult.ReadinessResult readiness) {
        if (!readiness.verdict().equals("undecided")) {
            return readiness.verdict();
        }
        return readiness.probability() <= 1 - LIKELY
                ? "undecided.unlikely"
                : readiness.probability() >= LIKELY ? "undecided.likely" : "undecided";
    }

    /** Ready or not, and what stands between most where the answers show it. */
    private String verdict(AttemptResult.ReadinessResult readiness) {
        String key = "result.lead." + verdictWord(readiness);
        long percent = Math.round(readiness.probability() * 100);
        return RequirementOrder.gaps(result).stream()
                .findFirst()
                .filter(gap ->
                        gap.word().endsWith("below") && !readiness.verdict().equals("ready"))
                .map(gap -> translate(key + ".gap", percent, gap.name()))
                .orElseGet(() -> translate(key, percent));
    }
}
