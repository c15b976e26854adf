package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.guidance.Guidance;
import java.util.List;

/** What the printable result leads to: steps, their reasons, and certifications. */
final class ReportSteps {

    private static final int STEPS = 3;
    private static final int REASONS = 4;
    private static final int COURSES = 2;
    private static final int CERTIFICATIONS = 5;

    private final Guidance guidance;
    private final ReportText out;

    ReportSteps(Guidance guidance, ReportText out) {
        this.guidance = guidance;
        this.out = out;
    }

    /** The first steps, one line each. */
    void steps() {
        if (guidance.stages().isEmpty()) {
            return;
        }
        out.element("h2", translate("forward.stages"), "h2");
        out.append("<ol class=\"steps\">");
        for (Guidance.StageAdvice stage :
                guidance.stages().stream().limit(STEPS).toList()) {
            out.append("<li>");
            out.element("b", stage.stageName(), "b");
            out.text(" · " + where(stage));
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

    /** All of them with their reasons and courses. */
    void way() {
        if (guidance.stages().isEmpty()) {
            return;
        }
        out.element("h2", translate("report.way"), "h2");
        for (Guidance.StageAdvice stage : guidance.stages()) {
            out.append("<div class=\"keep\">");
            out.element("h3", stage.stageName(), "h3");
            out.p("tiny", where(stage));
            out.append("<ul>");
            stage.reasons().stream().limit(REASONS).forEach(reason -> out.element("li", reason(reason), "li"));
            if (stage.reasons().size() > REASONS) {
                out.element(
                        "li", translate("forward.reasons.more", stage.reasons().size() - REASONS), "li");
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
            out.p("tiny", translate("forward.courses"));
            out.append("<ul class=\"courses\">");
            stage.courses().stream().limit(COURSES).forEach(this::course);
            out.append("</ul>");
        }
    }

    private void course(Guidance.CourseAdvice course) {
        out.append("<li><a href=\"").append(ReportBand.escape(course.url())).append("\">");
        out.text(course.title());
        out.append("</a> ");
        out.text(translate(course.free() ? "forward.course.free" : "forward.course.paid", Math.round(course.hours())));
        out.append("</li>");
    }

    /** What fits, and how much of it is covered. */
    void certifications() {
        List<Guidance.CertificationAdvice> shown =
                guidance.certifications().stream().limit(CERTIFICATIONS).toList();
        if (shown.isEmpty()) {
            return;
        }
        out.element("h2", translate("forward.certifications"), "h2");
        out.p("legend", translate("forward.certifications.note"));
        out.append("<ul>");
        for (Guidance.CertificationAdvice advice : shown) {
            out.append("<li>");
            out.element("b", advice.name(), "b");
            out.text(" · " + standing(advice));
            out.append("</li>");
        }
        out.append("</ul>");
    }

    private static String standing(Guidance.CertificationAdvice advice) {
        return translate("forward.certification." + advice.standing()) + " "
                + FitWords.coverage(advice.coverage(), advice.known(), null);
    }
}
