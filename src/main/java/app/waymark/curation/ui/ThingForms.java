package app.waymark.curation.ui;

import static app.waymark.curation.ui.Field.choice;
import static app.waymark.curation.ui.Field.choices;
import static app.waymark.curation.ui.Field.date;
import static app.waymark.curation.ui.Field.flag;
import static app.waymark.curation.ui.Field.folded;
import static app.waymark.curation.ui.Field.line;
import static app.waymark.curation.ui.Field.lines;
import static app.waymark.curation.ui.Field.number;
import static app.waymark.curation.ui.Field.part;
import static app.waymark.curation.ui.Field.parts;
import static app.waymark.curation.ui.Field.text;

import app.waymark.catalog.CatalogKind;
import java.util.List;

/** Which fields the form of each kind has, in which order. */
final class ThingForms {

    private static final Field SOURCE =
            part("source", line("document"), line("place"), line("url").orNothing());
    private static final Field VERIFIED =
            part("verified", date("date"), line("source")).orNothing();
    private static final Field SKILL_LEVELS = parts("skills", choice("skill", "skills"), choice("level", "levels"));

    private ThingForms() {}

    static List<Field> of(CatalogKind kind) {
        return switch (kind) {
            case DOMAIN -> List.of(line("name"), text("description"), flag("soft"));
            case SKILL ->
                List.of(
                        line("name"),
                        choice("domain", "domains"),
                        text("description"),
                        choices("prerequisites", "skills"),
                        lines("aliases"),
                        number("prior"),
                        SOURCE);
            case ROLE -> role();
            case ROADMAP -> roadmap();
            case CERTIFICATION -> certification();
            case COURSE -> course();
            case MISCONCEPTION -> List.of(line("name"), choice("skill", "skills"), text("correction"));
        };
    }

    private static List<Field> role() {
        return List.of(
                line("name"),
                text("summary"),
                parts(
                        "requirements",
                        choice("skill", "skills"),
                        choice("level", "levels"),
                        number("weight"),
                        flag("essential"),
                        line("reason")),
                text("description"),
                lines("responsibilities"),
                text("education"),
                text("experience"),
                lines("challenges"),
                lines("outlook"),
                folded("faqs", line("question"), text("answer")),
                text("examples").orNothing(),
                SOURCE);
    }

    private static List<Field> roadmap() {
        return List.of(
                line("name"),
                text("summary"),
                folded(
                        "stages",
                        line("slug"),
                        line("name"),
                        line("parent").orNothing(),
                        choice("kind", "stage-kind"),
                        text("description"),
                        number("months").orNothing(),
                        number("hours").orNothing(),
                        parts("builds", choice("skill", "skills"), choice("to-level", "levels")),
                        folded(
                                "evidence",
                                line("slug"),
                                text("text"),
                                line("url").orNothing()),
                        lines("requires"),
                        flag("optional"),
                        folded("links", line("title"), line("url"))),
                lines("principles"),
                folded("references", line("title"), line("url").orNothing(), line("kind")),
                SOURCE);
    }

    private static List<Field> certification() {
        return List.of(
                line("name"),
                line("provider"),
                line("url").orNothing(),
                choice("status", "availability"),
                text("status-note").orNothing(),
                choice("successor", "certifications").orNothing(),
                choice("replaces", "certifications").orNothing(),
                VERIFIED,
                choices("audience-roles", "roles"),
                folded(
                        "blueprint",
                        line("domain"),
                        number("weight-low").orNothing(),
                        number("weight-high").orNothing(),
                        SKILL_LEVELS,
                        flag("verified")),
                SKILL_LEVELS,
                number("cost-usd").orNothing(),
                line("cost-note").orNothing(),
                number("minutes").orNothing(),
                line("questions").orNothing(),
                line("validity").orNothing(),
                line("level-text").orNothing(),
                lines("unverified-fields"));
    }

    private static List<Field> course() {
        return List.of(
                line("title"),
                line("provider"),
                line("url"),
                choice("kind", "course-kind"),
                choice("format", "course-format"),
                choice("status", "availability"),
                parts("skills", choice("skill", "skills"), choice("from", "levels-from-0"), choice("to", "levels")),
                number("hours"),
                flag("free"),
                number("cost-usd").orNothing(),
                line("cost-note").orNothing(),
                line("language").orNothing(),
                VERIFIED);
    }

    /** What a new thing of a kind begins with, as JSON. */
    static String beginning(CatalogKind kind) {
        String source = "\"source\": {\"document\": \"own\", \"place\": \"written here\"}";
        return switch (kind) {
            case DOMAIN, MISCONCEPTION -> "{}";
            case SKILL -> "{\"prior\": 0, " + source + "}";
            case ROLE, ROADMAP -> "{" + source + "}";
            case CERTIFICATION -> "{\"status\": \"current\"}";
            case COURSE -> "{\"status\": \"current\", \"kind\": \"course\", \"format\": \"online-self-paced\"}";
        };
    }
}
