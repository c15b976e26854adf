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
        return written(day, "d MMM uuuu");
    }

    private static String written(LocalDate day, String pattern) {
        UI ui = UI.getCurrent();
        return DateTimeFormatter.ofPattern(pattern, ui == null ? Locale.ENGLISH : ui.getLocale())
                .format(day);
    }

    /** "29 Nov 2026", "28–29 Nov 2026", "30 Nov – 4 Dec 2026". */
    static String days(DatedPlan.Item item) {
        LocalDate from = item.from();
        LocalDate to = item.to();
        if (from.equals(to)) {
            return day(to);
        }
        if (from.getYear() != to.getYear()) {
            return translate("plan.days", day(from), day(to));
        }
        return from.getMonth() == to.getMonth()
                ? translate("plan.days.of-month", from.getDayOfMonth(), day(to))
                : translate("plan.days", written(from, "d MMM"), day(to));
    }

    /** What to expect; where something is not measured at all, of how many requirements this is said. */
    static String forecast(DatedPlan plan) {
        DatedPlan.Forecast forecast = plan.forecast();
        return translate(
                plan.unknown().isEmpty() ? "plan.forecast.met" : "plan.forecast.met.known",
                number(forecast.now()),
                number(forecast.after()),
                forecast.requirements() - plan.unknown().size(),
                forecast.low(),
                forecast.high());
    }

    static String format(String format) {
        String text = translate("catalog.format." + format);
        return text.startsWith("!") ? format.replace('-', ' ') : text;
    }

    /** "9 courses, about 63 hours, nothing to pay, done by 14 March 2027." */
    static String summary(DatedPlan plan) {
        return translate("plan.summary", plan.items().size(), Math.round(plan.hours()), cost(plan), day(plan.end()));
    }

    /** Who pays for what is agreed with others is not known, so it is left out and said. */
    private static String cost(DatedPlan plan) {
        String own = plan.cost() > 0 ? translate("plan.cost", Math.round(plan.cost())) : translate("plan.cost.nothing");
        return plan.items().stream().anyMatch(item -> item.agreement() != null && !item.free())
                ? translate("plan.cost.besides", own)
                : own;
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
