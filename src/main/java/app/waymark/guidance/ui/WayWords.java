package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.guidance.Guidance;
import app.waymark.guidance.Way;

/** How a way and its stages are said. */
final class WayWords {

    private WayWords() {}

    /** "RAG: required at Proficient; very likely below it (3 answers)." */
    static String reason(Guidance.Reason reason) {
        return translate(
                "way.reason",
                reason.skillName(),
                LevelWords.level(reason.level()),
                translate("word.in-sentence." + reason.word()),
                reason.answers());
    }

    /** Why a stage stands where it stands; what is claimed and what the answers say stay apart. */
    static String because(Way way, Way.Step step) {
        String because =
                translate("way.because." + step.because().code(), way.roleName(), String.join(", ", step.after()));
        return step.mark() == null ? because : because + " " + translate("way.answers." + step.answersSay());
    }

    /** How much is left. */
    static String summary(Way way) {
        if (!way.measured()) {
            return translate("way.summary.unknown", way.steps().size(), Math.round(way.hoursLeft()));
        }
        long open = way.count(Way.Standing.NEXT) + way.count(Way.Standing.LATER);
        return translate(
                "way.summary",
                open,
                Math.round(way.hoursLeft()),
                way.count(Way.Standing.DONE),
                way.count(Way.Standing.SKIPPABLE));
    }
}
