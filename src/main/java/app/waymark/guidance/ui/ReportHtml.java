package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.guidance.Guidance;
import app.waymark.guidance.RequirementOrder;
import app.waymark.guidance.RoleStanding;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The result as a printable document: one page that says it all, and the details behind. Well-formed XHTML. */
final class ReportHtml {

    private static final int SHOWN = 3;

    private final AttemptResult result;
    private final List<RoleStanding> roles;
    private final ResultWords words;
    private final Locale locale;
    private final ReportText out = new ReportText();
    private final ReportSteps next;

    ReportHtml(AttemptResult result, Guidance guidance, List<RoleStanding> roles, Locale locale) {
        this.result = result;
        this.roles = roles;
        this.locale = locale;
        words = new ResultWords(result);
        next = new ReportSteps(guidance, out);
    }

    /** The whole document, without its stylesheet. */
    String document() {
        out.append("<html lang=\"").append(locale.toLanguageTag()).append("\"><head><title>");
        out.text(words.pageTitle()).append("</title><meta name=\"author\" content=\"Waymark\"/></head><body>");
        summary();
        details();
        return out.append("</body></html>").toString();
    }

    private void summary() {
        out.append("<table class=\"brand\"><tr><td>");
        out.element("span class=\"name\"", translate("app.name"), "span");
        out.append("</td><td class=\"right\">");
        out.text(words.scopeName());
        out.append("</td></tr></table>");
        out.element("h1", words.headline(), "h1");
        out.p("lead", words.lead());
        out.p("facts", translate("report.facts", result.minutes(), result.answers(), date()));
        if (result.provisional()) {
            out.p("facts", translate("report.provisional"));
        }
        cards();
        requirements(false);
        next.steps();
    }

    private String date() {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale)
                .withZone(ZoneId.systemDefault())
                .format(result.endedAt());
    }

    private void cards() {
        List<AttemptResult.RequirementResult> strong =
                RequirementOrder.strong(result).stream().limit(SHOWN).toList();
        List<AttemptResult.RequirementResult> gaps =
                RequirementOrder.gaps(result).stream().limit(SHOWN).toList();
        if (strong.isEmpty() && gaps.isEmpty()) {
            return;
        }
        out.append("<table class=\"cards\"><tr>");
        card("result.strong", strong);
        out.append("<td class=\"gutter\"></td>");
        card("result.gaps", gaps);
        out.append("</tr></table>");
    }

    private void card(String title, List<AttemptResult.RequirementResult> requirements) {
        out.append("<td class=\"card\">");
        out.element("h2", translate(title), "h2");
        if (requirements.isEmpty()) {
            out.p("small", translate(title + ".none"));
        }
        out.append("<table class=\"list\">");
        for (AttemptResult.RequirementResult requirement : requirements) {
            out.append("<tr><td>");
            out.text(requirement.name());
            out.append("</td><td class=\"right\">");
            word(requirement.word());
            out.append("</td></tr>");
        }
        out.append("</table></td>");
    }

    private void word(String word) {
        out.element("span class=\"word " + word + "\"", translate("word." + word), "span");
    }

    /** The requirements as bands; short on the first page, with what each rests on behind. */
    private void requirements(boolean detailed) {
        List<AttemptResult.RequirementResult> required = result.requirements().stream()
                .filter(requirement -> detailed || !requirement.soft())
                .toList();
        if (required.isEmpty()) {
            return;
        }
        out.append(detailed ? "<table class=\"bands\">" : "<table class=\"bands short\">");
        head(translate(detailed ? "report.skills" : "report.requirements"), translate("result.skills.against"));
        for (AttemptResult.RequirementResult requirement : required) {
            result.skill(requirement.skill()).ifPresent(skill -> row(requirement, skill, detailed));
        }
        out.append("</table>");
        out.p("legend", translate("result.skills.legend"));
    }

    private void head(String name, String last) {
        out.append("<thead><tr><th class=\"what\">");
        out.text(name);
        out.append("</th><th class=\"scale\">").append(ReportBand.scale()).append("</th><th>");
        out.text(last);
        out.append("</th></tr></thead>");
    }

    private void row(AttemptResult.RequirementResult requirement, AttemptResult.SkillResult skill, boolean detailed) {
        out.append("<tr><td class=\"what\">");
        if (requirement.essential()) {
            starred(skill.name());
        } else {
            out.text(skill.name());
        }
        if (detailed) {
            out.p("tiny", SkillSection.evidence(skill));
        }
        out.append("</td><td>")
                .append(ReportBand.of(SkillSection.range(skill), (requirement.level() - 1.0) / 5))
                .append("</td><td class=\"word-cell\">");
        word(requirement.word());
        out.append("</td></tr>");
    }

    /** The star stays with the last word. */
    private void starred(String name) {
        int last = name.lastIndexOf(' ') + 1;
        out.text(name.substring(0, last));
        out.append("<span class=\"together\">");
        out.text(name.substring(last));
        out.element("span class=\"mark\"", " ★", "span");
        out.append("</span>");
    }

    private void details() {
        out.append("<div class=\"page\"></div>");
        out.element("h1 class=\"second\"", translate("report.details"), "h1");
        requirements(true);
        if (result.requirements().stream().anyMatch(AttemptResult.RequirementResult::essential)) {
            out.p("legend", translate("report.essential"));
        }
        if (result.requirements().stream().anyMatch(AttemptResult.RequirementResult::soft)) {
            out.p("legend", translate("result.soft.note"));
        }
        domains();
        misconceptions();
        roles();
        next.way();
        next.certifications();
        out.element("h2", translate("report.method"), "h2");
        out.p("", translate("report.method.text"));
        out.p("", translate("report.purpose"));
        out.p(
                "tiny",
                translate(
                        "report.technical",
                        result.engineVersion(),
                        result.catalogRevision(),
                        Long.toString(result.seed())));
    }

    private void domains() {
        List<AttemptResult.DomainResult> known =
                result.domains().stream().filter(domain -> domain.low() != null).toList();
        if (known.isEmpty()) {
            return;
        }
        out.append("<table class=\"bands keep\">");
        head(translate("report.domains"), translate("map.table.answers"));
        for (AttemptResult.DomainResult domain : known) {
            out.append("<tr><td class=\"what\">");
            out.text(domain.name());
            out.append("</td><td>")
                    .append(ReportBand.of(MapSection.range(domain), null))
                    .append("</td><td class=\"word-cell\">")
                    .append(Integer.toString(domain.answers()))
                    .append("</td></tr>");
        }
        out.append("</table>");
    }

    private void misconceptions() {
        if (result.misconceptions().isEmpty()) {
            return;
        }
        out.element("h2", translate("result.misconceptions"), "h2");
        out.append("<ul>");
        for (AttemptResult.MisconceptionResult misconception : result.misconceptions()) {
            out.append("<li>");
            out.element("b", misconception.name() + ".", "b");
            out.text(" " + misconception.correction());
            out.append("</li>");
        }
        out.append("</ul>");
    }

    private void roles() {
        if (roles.size() < 2) {
            return;
        }
        out.element("h2", translate("roles.compared.title"), "h2");
        out.append("<ul>");
        for (RoleStanding role : roles) {
            out.append("<li>");
            out.element("b", role.name(), "b");
            out.text(": " + RolesSection.says(role) + " · " + RolesSection.details(role));
            out.append("</li>");
        }
        out.append("</ul>");
        out.p("legend", translate("roles.compared.note"));
    }
}
