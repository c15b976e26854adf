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
    private static final int STEPS = 3;
    private static final int REASONS = 4;
    private static final int COURSES = 2;
    private static final int CERTIFICATIONS = 5;

    private final AttemptResult result;
    private final Guidance guidance;
    private final List<RoleStanding> roles;
    private final ResultWords words;
    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    ReportHtml(AttemptResult result, Guidance guidance, List<RoleStanding> roles, Locale locale) {
        this.result = result;
        this.guidance = guidance;
        this.roles = roles;
        this.locale = locale;
        words = new ResultWords(result);
    }

    /** The whole document, without its stylesheet. */
    String document() {
        out.append("<html lang=\"").append(locale.toLanguageTag()).append("\"><head><title>");
        text(words.pageTitle()).append("</title><meta name=\"author\" content=\"Waymark\"/></head><body>");
        summary();
        details();
        return out.append("</body></html>").toString();
    }

    private StringBuilder text(String text) {
        return out.append(ReportBand.escape(text));
    }

    private void element(String open, String text, String tag) {
        out.append('<').append(open).append('>');
        text(text);
        out.append("</").append(tag).append('>');
    }

    private void p(String style, String text) {
        element("p class=\"" + style + "\"", text, "p");
    }

    private void summary() {
        out.append("<table class=\"brand\"><tr><td>");
        element("span class=\"name\"", translate("app.name"), "span");
        out.append("</td><td class=\"right\">");
        text(words.scopeName());
        out.append("</td></tr></table>");
        element("h1", words.headline(), "h1");
        p("lead", words.lead());
        p("facts", translate("report.facts", result.minutes(), result.answers(), date()));
        if (result.provisional()) {
            p("facts", translate("report.provisional"));
        }
        cards();
        requirements(false);
        steps();
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
        element("h2", translate(title), "h2");
        if (requirements.isEmpty()) {
            p("small", translate(title + ".none"));
        }
        out.append("<table class=\"list\">");
        for (AttemptResult.RequirementResult requirement : requirements) {
            out.append("<tr><td>");
            text(requirement.name());
            out.append("</td><td class=\"right\">");
            word(requirement.word());
            out.append("</td></tr>");
        }
        out.append("</table></td>");
    }

    private void word(String word) {
        element("span class=\"word " + word + "\"", translate("word." + word), "span");
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
        p("legend", translate("result.skills.legend"));
    }

    private void head(String name, String last) {
        out.append("<thead><tr><th class=\"what\">");
        text(name);
        out.append("</th><th class=\"scale\">").append(ReportBand.scale()).append("</th><th>");
        text(last);
        out.append("</th></tr></thead>");
    }

    private void row(AttemptResult.RequirementResult requirement, AttemptResult.SkillResult skill, boolean detailed) {
        out.append("<tr><td class=\"what\">");
        text(skill.name());
        if (requirement.essential()) {
            element("span class=\"mark\"", "\u00a0★", "span");
        }
        if (detailed) {
            p("tiny", SkillSection.evidence(skill));
        }
        out.append("</td><td>")
                .append(ReportBand.of(SkillSection.range(skill), (requirement.level() - 1.0) / 5))
                .append("</td><td class=\"word-cell\">");
        word(requirement.word());
        out.append("</td></tr>");
    }

    private void steps() {
        if (guidance.stages().isEmpty()) {
            return;
        }
        element("h2", translate("forward.stages"), "h2");
        out.append("<ol class=\"steps\">");
        for (Guidance.StageAdvice stage :
                guidance.stages().stream().limit(STEPS).toList()) {
            out.append("<li>");
            element("b", stage.stageName(), "b");
            text(" · " + where(stage));
            out.append("</li>");
        }
        out.append("</ol>");
    }

    private static String where(Guidance.StageAdvice stage) {
        Double hours = stage.hours();
        return hours == null
                ? stage.roadmapName()
                : translate("forward.stage.where", stage.roadmapName(), Math.round(hours));
    }

    private void details() {
        out.append("<div class=\"page\"></div>");
        element("h1 class=\"second\"", translate("report.details"), "h1");
        requirements(true);
        if (result.requirements().stream().anyMatch(AttemptResult.RequirementResult::essential)) {
            p("legend", translate("report.essential"));
        }
        if (result.requirements().stream().anyMatch(AttemptResult.RequirementResult::soft)) {
            p("legend", translate("result.soft.note"));
        }
        domains();
        misconceptions();
        roles();
        way();
        certifications();
        element("h2", translate("report.method"), "h2");
        p("", translate("report.method.text"));
        p("", translate("report.purpose"));
        p(
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
            text(domain.name());
            out.append("</td><td>")
                    .append(ReportBand.of(MapSection.range(domain), null))
                    .append("</td><td class=\"word-cell\">")
                    .append(domain.answers())
                    .append("</td></tr>");
        }
        out.append("</table>");
    }

    private void misconceptions() {
        if (result.misconceptions().isEmpty()) {
            return;
        }
        element("h2", translate("result.misconceptions"), "h2");
        out.append("<ul>");
        for (AttemptResult.MisconceptionResult misconception : result.misconceptions()) {
            out.append("<li>");
            element("b", misconception.name() + ".", "b");
            text(" " + misconception.correction());
            out.append("</li>");
        }
        out.append("</ul>");
    }

    private void roles() {
        if (roles.size() < 2) {
            return;
        }
        element("h2", translate("roles.compared.title"), "h2");
        out.append("<ul>");
        for (RoleStanding role : roles) {
            out.append("<li>");
            element("b", role.name(), "b");
            text(": " + RolesSection.says(role) + " · " + RolesSection.details(role));
            out.append("</li>");
        }
        out.append("</ul>");
        p("legend", translate("roles.compared.note"));
    }

    private void way() {
        if (guidance.stages().isEmpty()) {
            return;
        }
        element("h2", translate("report.way"), "h2");
        for (Guidance.StageAdvice stage : guidance.stages()) {
            out.append("<div class=\"keep\">");
            element("h3", stage.stageName(), "h3");
            p("tiny", where(stage));
            out.append("<ul>");
            stage.reasons().stream().limit(REASONS).forEach(reason -> element("li", reason(reason), "li"));
            if (stage.reasons().size() > REASONS) {
                element("li", translate("forward.reasons.more", stage.reasons().size() - REASONS), "li");
            }
            out.append("</ul>");
            courses(stage);
            out.append("</div>");
        }
    }

    private static String reason(Guidance.Reason reason) {
        return translate(
                "forward.reason",
                reason.skillName(),
                LevelWords.level(reason.level()),
                translate("word.in-sentence." + reason.word()),
                reason.answers());
    }

    private void courses(Guidance.StageAdvice stage) {
        if (!stage.courses().isEmpty()) {
            p("tiny", translate("forward.courses"));
            out.append("<ul class=\"courses\">");
            stage.courses().stream().limit(COURSES).forEach(this::course);
            out.append("</ul>");
        }
    }

    private void course(Guidance.CourseAdvice course) {
        out.append("<li><a href=\"").append(ReportBand.escape(course.url())).append("\">");
        text(course.title());
        out.append("</a> ");
        text(translate(course.free() ? "forward.course.free" : "forward.course.paid", Math.round(course.hours())));
        out.append("</li>");
    }

    private void certifications() {
        List<Guidance.CertificationAdvice> shown =
                guidance.certifications().stream().limit(CERTIFICATIONS).toList();
        if (shown.isEmpty()) {
            return;
        }
        element("h2", translate("forward.certifications"), "h2");
        p("legend", translate("forward.certifications.note"));
        out.append("<ul>");
        for (Guidance.CertificationAdvice advice : shown) {
            out.append("<li>");
            element("b", advice.name(), "b");
            text(" · " + standing(advice));
            out.append("</li>");
        }
        out.append("</ul>");
    }

    private static String standing(Guidance.CertificationAdvice advice) {
        return translate("forward.certification." + advice.standing()) + " "
                + FitWords.coverage(advice.coverage(), advice.known(), null);
    }
}
