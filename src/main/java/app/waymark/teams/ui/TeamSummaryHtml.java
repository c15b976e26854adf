package app.waymark.teams.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.base.ui.LevelName;
import app.waymark.teams.SkillCapability;
import app.waymark.teams.TeamPicture;
import app.waymark.teams.TeamReportService;
import app.waymark.teams.TrainingPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Where a team stands and what it plans, as a document to print: well-formed XHTML for the reports' stylesheet. */
final class TeamSummaryHtml {

    private static final int TICKS = 5;
    private static final double ROOM = 1.05;
    private static final double CHANGED = 0.05;
    private static final double PER_CENT = 100;

    private final TeamReportService.Summary summary;
    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    TeamSummaryHtml(TeamReportService.Summary summary, Locale locale) {
        this.summary = summary;
        this.locale = locale;
    }

    String document() {
        TeamPicture picture = summary.picture();
        out.append("<html lang=\"").append(locale.toLanguageTag()).append("\"><head><title>");
        text(summary.team().name());
        out.append("</title><meta name=\"author\" content=\"Waymark\"/></head><body><table class=\"brand\"><tr><td>");
        element("span class=\"name\"", translate("app.name"), "span");
        out.append("</td><td class=\"right\">");
        text(summary.team().organisation() + " · " + summary.team().name());
        out.append("</td></tr></table>");
        element("h1", TeamHeadline.of(summary.team(), picture), "h1");
        element("p class=\"lead\"", TeamHeadline.lead(summary.team(), picture), "p");
        element(
                "p class=\"facts\"",
                translate(
                        "teams.summary.facts",
                        TeamWords.day(picture.at(), locale),
                        picture.people(),
                        picture.counted(),
                        TeamWords.day(picture.then(), locale)),
                "p");
        double scale = scale(picture);
        table("teams.view.gaps", picture.gaps(), scale);
        table("teams.view.close", picture.close(), scale);
        table("teams.view.strengths", picture.strengths(), scale);
        if (!picture.unknown().isEmpty() && !picture.tooFew()) {
            element("h2", translate("teams.view.unknown"), "h2");
            element(
                    "p class=\"small\"",
                    String.join(
                            ", ",
                            picture.unknown().stream()
                                    .map(SkillCapability::name)
                                    .toList()),
                    "p");
        }
        plan();
        element("p class=\"purpose\"", translate("teams.purpose"), "p");
        return out.append("</body></html>").toString();
    }

    private static double scale(TeamPicture picture) {
        return picture.skills().stream()
                        .mapToInt(skill -> Math.max(skill.wanted(), skill.high()))
                        .max()
                        .orElse(1)
                * ROOM;
    }

    private void table(String title, List<SkillCapability> skills, double scale) {
        if (skills.isEmpty()) {
            return;
        }
        head(translate(title), translate("teams.column.reach"), translate("teams.column.leave"));
        for (SkillCapability skill : skills) {
            row(
                    skill.name(),
                    translate("level.at-least", LevelName.words(skill.level())) + since(skill),
                    band(skill.low() / scale, skill.expected() / scale, skill.high() / scale, skill.wanted() / scale),
                    TeamWords.reach(skill),
                    translate("teams.leave", TeamWords.percent(skill.noneIfOneLeaves())));
        }
        out.append("</table>");
        element("p class=\"legend\"", translate("teams.column.picture"), "p");
    }

    private static String since(SkillCapability skill) {
        SkillCapability.SkillChange change = skill.change();
        return change == null
                ? ""
                : " · "
                        + translate(
                                "teams.summary.since",
                                TeamWords.signed(change.expected()),
                                TeamWords.signed(change.low()),
                                TeamWords.signed(change.high()))
                        + (change.knownThen() == skill.known()
                                ? ""
                                : " (" + translate("teams.since.who", change.knownThen(), skill.known()) + ")");
    }

    private void plan() {
        TrainingPlan plan = summary.plan();
        if (plan == null || plan.places() == 0) {
            return;
        }
        head(translate("teams.nav.plan"), translate("teams.plan.column.then"), translate("teams.plan.column.now"));
        List<TrainingPlan.Effect> effects = plan.effects().stream()
                .filter(effect -> effect.gained() >= CHANGED)
                .sorted(Comparator.comparingDouble(effect -> -effect.gained()))
                .toList();
        double scale = ROOM
                * effects.stream()
                        .mapToInt(effect -> Math.max(effect.wanted(), effect.high()))
                        .max()
                        .orElse(1);
        for (TrainingPlan.Effect effect : effects) {
            row(
                    effect.name(),
                    translate("level.at-least", LevelName.words(effect.level())),
                    band(effect.low() / scale, effect.then() / scale, effect.high() / scale, effect.wanted() / scale),
                    translate("teams.plan.likely", TeamWords.number(effect.then()), effect.low(), effect.high()),
                    translate("teams.plan.of-wanted", TeamWords.number(effect.now()), effect.wanted()));
        }
        out.append("</table>");
        element(
                "p class=\"legend\"",
                translate("teams.summary.plan", plan.places(), SeatWords.dollars(plan.cost())) + " "
                        + translate("teams.plan.assumption"),
                "p");
    }

    private void head(String name, String middle, String last) {
        out.append("<table class=\"bands\"><thead><tr><th class=\"what\">");
        text(name);
        out.append("</th><th class=\"scale\">");
        text(middle);
        out.append("</th><th>");
        text(last);
        out.append("</th></tr></thead>");
    }

    private void row(String name, String below, String band, String figure, String last) {
        out.append("<tr><td class=\"what\">");
        text(name);
        element("div class=\"facts\"", below, "div");
        out.append("</td><td>").append(band);
        element("div class=\"facts\"", figure, "div");
        out.append("</td><td class=\"word-cell\">");
        text(last);
        out.append("</td></tr>");
    }

    /** The product's picture in boxes placed by percentages, since the renderer draws no SVG. */
    private static String band(double low, double best, double high, double wanted) {
        var band = new StringBuilder("<div class=\"band\"><div class=\"axis\"></div>");
        for (int i = 0; i <= TICKS; i++) {
            box(band, "tick", (double) i / TICKS);
        }
        band.append(String.format(
                Locale.ROOT,
                "<div class=\"range\" style=\"left:%.1f%%;width:%.1f%%\"></div>",
                low * PER_CENT,
                Math.max(1.5, (high - low) * PER_CENT)));
        box(band, "best", best);
        box(band, "asked", Math.min(1, wanted));
        box(band, "head", Math.min(1, wanted));
        return band.append("</div>").toString();
    }

    private static void box(StringBuilder band, String style, double left) {
        band.append(
                String.format(Locale.ROOT, "<div class=\"%s\" style=\"left:%.1f%%\"></div>", style, left * PER_CENT));
    }

    private void element(String open, String text, String tag) {
        out.append('<').append(open).append('>');
        text(text);
        out.append("</").append(tag).append('>');
    }

    private void text(String text) {
        out.append(escape(text));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                // not allowed in XML at all
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
    }
}
