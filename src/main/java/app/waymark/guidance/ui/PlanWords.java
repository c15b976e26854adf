package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.guidance.plan.DatedPlan;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a plan is said. */
final class PlanWords {

    private PlanWords() {}

    static String day(LocalDate day) {
        UI ui = UI.getCurrent();
        return DateTimeFormatter.ofPattern("d MMM uuuu", ui == null ? Locale.ENGLISH : ui.getLocale())
                .format(day);
    }

    static String days(DatedPlan.Item item) {
        return item.from().equals(item.to())
                ? day(item.from())
                : translate("plan.days", day(item.from()), day(item.to()));
    }

    static String format(String format) {
        String text = translate("catalog.format." + format);
        return text.startsWith("!") ? format.replace('-', ' ') : text;
    }

    /** "9 courses, about 63 hours, nothing to pay, done by 14 March 2027." */
    static String summary(DatedPlan plan) {
        return translate(
                "plan.summary",
                plan.items().size(),
                Math.round(plan.hours()),
                plan.cost() > 0 ? translate("plan.cost", Math.round(plan.cost())) : translate("plan.cost.nothing"),
                day(plan.end()));
    }

    /** What a change has changed. */
    static String difference(DatedPlan before, DatedPlan after) {
        return translate(
                "plan.difference",
                number(before.forecast().after()),
                number(after.forecast().after()),
                Math.round(before.hours()),
                Math.round(after.hours()),
                Math.round(before.cost()),
                Math.round(after.cost()),
                day(before.end()),
                day(after.end()));
    }

    /** How good the choice is. */
    static String solver(DatedPlan plan) {
        return plan.optimal()
                ? translate("plan.solver.best", plan.millis())
                : translate("plan.solver.gap", plan.gap() * 100, plan.millis());
    }

    /** "RAG to Proficient; very likely below what the role asks, Proficient (3 answers)". */
    static String target(DatedPlan.Target target) {
        return translate(
                "plan.target",
                target.name(),
                LevelWords.level(target.to()),
                LevelWords.level(target.required()),
                translate("word.in-sentence." + target.word()),
                target.answers());
    }

    /** The number of requirements that a forecast expects, to half a requirement at best. */
    static String number(double number) {
        return String.valueOf(Math.round(number));
    }
}
