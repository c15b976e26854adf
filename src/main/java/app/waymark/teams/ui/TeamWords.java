package app.waymark.teams.ui;

import app.waymark.teams.Heatmap;
import app.waymark.teams.SkillCapability;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How figures about teams are said. */
final class TeamWords {

    private TeamWords() {}

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    static String moment(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }

    /** A number of people with one decimal, none where there is nothing behind it. */
    static String number(double people) {
        String text = String.format(Locale.ROOT, "%.1f", people);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String signed(double people) {
        return (people >= 0.05 ? "+" : people <= -0.05 ? "−" : "±") + number(Math.abs(people));
    }

    /** A chance in whole per cent, never 0 or 100. */
    static String percent(double chance) {
        return chance < 0.01 ? "<1" : chance > 0.99 ? ">99" : Long.toString(Math.round(100 * chance));
    }

    static String reach(SkillCapability skill) {
        return I18NProvider.translate(
                "teams.reach", number(skill.expected()), skill.low(), skill.high(), skill.wanted());
    }

    /** What stands in a cell of the heatmap. */
    static String cell(Heatmap.Cell cell) {
        return switch (cell.certainty()) {
            case UNKNOWN -> "?";
            case SURE, RANGE, ESTIMATED ->
                cell.low() == cell.high()
                        ? level(cell.low())
                        : cell.low() == 0 ? "≤" + cell.high() : cell.low() + "–" + cell.high();
        };
    }

    private static String level(int level) {
        return level == 0 ? "<1" : Integer.toString(level);
    }

    /** The same for somebody who hears it. */
    static String spoken(Heatmap.Cell cell) {
        boolean open = cell.low() == 0 && cell.high() > 0;
        String text = switch (cell.certainty()) {
            case UNKNOWN -> I18NProvider.translate("teams.cell.unknown");
            case SURE -> I18NProvider.translate("teams.cell.sure", cell.low());
            case RANGE ->
                I18NProvider.translate(open ? "teams.cell.at-most" : "teams.cell.range", cell.low(), cell.high());
            case ESTIMATED ->
                I18NProvider.translate(
                        open ? "teams.cell.estimated-at-most" : "teams.cell.estimated", cell.low(), cell.high());
        };
        String trend = cell.trend() == 0
                ? ""
                : ", " + I18NProvider.translate("teams.cell." + (cell.trend() > 0 ? "better" : "worse"));
        String against = cell.against();
        return text + (against == null ? "" : ", " + I18NProvider.translate("word.in-sentence." + against)) + trend;
    }
}
