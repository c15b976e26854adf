package app.waymark.curation.ui;

import app.waymark.assessment.AnswerFacts;
import app.waymark.calibration.ItemStatistics;
import app.waymark.calibration.ItemStatisticsService;
import app.waymark.measurement.ItemParameters;
import app.waymark.questions.ItemParameterService;
import app.waymark.questions.QuestionContent;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.questions.UnknownQuestion;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What many answers say about one question. */
@Route("curation/questions/:id/statistics")
@RolesAllowed(Actor.ADMIN)
class StatisticsView extends CurationPage {

    private static final double Z95 = 1.96;

    private final transient QuestionEditor editor;
    private final transient ItemStatisticsService statistics;
    private final transient ItemParameterService parameters;

    StatisticsView(
            QuestionEditor editor,
            ItemStatisticsService statistics,
            ItemParameterService parameters,
            CurrentActor currentActor) {
        super(currentActor);
        this.editor = editor;
        this.statistics = statistics;
        this.parameters = parameters;
    }

    @Override
    void draw() {
        QuestionEntry entry;
        try {
            entry = editor.entry(actor(), routeParameter("id"));
        } catch (UnknownQuestion e) {
            throw new NotFoundException();
        }
        header(
                        getTranslation("curation.statistics.title"),
                        String.valueOf(entry.content().stem()))
                .under("curation/questions/" + entry.id(), entry.id());
        AnswerFacts.Shown shown = statistics.exposure(actor(), entry.id());
        add(Table.text(
                getTranslation(
                        "curation.statistics.exposure",
                        shown.shown(),
                        shown.attempts(),
                        shown.attempts() == 0 ? 0 : Math.round(100.0 * shown.shown() / shown.attempts())),
                "muted"));
        Optional<ItemStatistics> found = statistics.of(actor(), entry.hash());
        if (found.isEmpty()) {
            add(Table.text(getTranslation("curation.statistics.few", statistics.fewest())));
        } else {
            ItemStatistics figures = found.get();
            add(flags(figures, entry), figures(figures));
            if (!figures.options().isEmpty()) {
                add(options(figures, entry));
            }
        }
        List<ItemParameterService.Row> history = parameters.history(entry.hash());
        if (!history.isEmpty()) {
            add(parameters(history));
            found.ifPresent(figures -> add(part(
                    "curation.statistics.information",
                    new InformationCurve(history.getLast().parameters(), figures.abilities(), words()))));
        }
    }

    private Component part(String title, Component... content) {
        var part = new Div(new H2(getTranslation(title)));
        part.addClassName("stack");
        part.add(content);
        return part;
    }

    private Component flags(ItemStatistics figures, QuestionEntry entry) {
        if (figures.flags().isEmpty()) {
            return Table.text(getTranslation("curation.statistics.no-flags", figures.answers()));
        }
        var list = new UnorderedList();
        figures.flags()
                .forEach(flag -> list.add(new ListItem(getTranslation(
                        "curation.flag." + flag.name().toLowerCase(Locale.ROOT), detail(flag, figures, entry)))));
        var mend = new Anchor("curation/questions/" + entry.id(), getTranslation("curation.statistics.mend"));
        mend.addClassNames("btn", "small", "primary");
        var box = new Div(list, mend);
        box.addClassNames("notice", "problem");
        return box;
    }

    private static String detail(ItemStatistics.Flag flag, ItemStatistics figures, QuestionEntry entry) {
        ItemStatistics.Miskey miskey = figures.miskey();
        return flag == ItemStatistics.Flag.MISKEY && miskey != null
                ? letter(miskey.option()) + " (" + Math.round(100 * miskey.probability()) + " %): "
                        + text(entry, miskey.option())
                : "";
    }

    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private static String text(QuestionEntry entry, int index) {
        List<QuestionContent.Option> options =
                Objects.requireNonNullElse(entry.content().options(), List.of());
        return index < options.size() ? options.get(index).text() : "";
    }

    private Component figures(ItemStatistics figures) {
        var table = new Table(
                getTranslation("curation.statistics.title"),
                getTranslation("curation.statistics.figure"),
                getTranslation("curation.statistics.value"));
        table.row(label("answers"), Table.num(Integer.toString(figures.answers())));
        table.row(
                label("right"),
                Table.num(percent(figures.right()) + " " + interval(figures.right(), figures.answers())));
        table.row(label("expected"), Table.num(percent(figures.expected())));
        table.row(label("dont-know"), Table.num(percent(figures.dontKnow())));
        table.row(label("rest"), Table.num(correlation(figures)));
        table.row(
                label("time"),
                Table.num(getTranslation("curation.statistics.seconds", Math.round(figures.medianSeconds()))));
        table.row(label("drift"), Table.num(signed(figures.early()) + " → " + signed(figures.late())));
        return table;
    }

    private Component label(String name) {
        return Table.text(getTranslation("curation.statistics." + name));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String signed(double share) {
        return String.format(Locale.ROOT, "%+.0f %%", 100 * share);
    }

    private static String interval(double share, int n) {
        double z2 = Z95 * Z95;
        double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        double reach = Z95 * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        return "(" + percent(Math.max(0, middle - reach)) + "–" + percent(Math.min(1, middle + reach)) + ")";
    }

    private static String decimal(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String correlation(ItemStatistics figures) {
        return decimal(figures.restCorrelation()) + " (" + decimal(figures.restLow()) + "–"
                + decimal(figures.restHigh()) + ")";
    }

    private Component options(ItemStatistics figures, QuestionEntry entry) {
        var table = new Table(
                getTranslation("curation.statistics.options"),
                getTranslation("curation.statistics.option"),
                getTranslation("curation.statistics.key"),
                getTranslation("curation.statistics.share"),
                getTranslation("curation.statistics.correlation"));
        figures.options()
                .forEach(option -> table.row(
                        Table.text(letter(option.index()) + " · " + text(entry, option.index()), "diff-side"),
                        Table.text(option.key() ? getTranslation("curation.statistics.is-key") : ""),
                        Table.num(percent(option.share()) + " (" + option.chosen() + ")"),
                        Table.num(decimal(option.correlation()))));
        return part("curation.statistics.options", table);
    }

    private static String sharpness(ItemParameterService.Row row) {
        double a = row.parameters().a();
        Double sigma = row.sigmaLogA();
        return sigma == null
                ? decimal(a)
                : decimal(a) + " (" + decimal(a * Math.exp(-Z95 * sigma)) + " – " + decimal(a * Math.exp(Z95 * sigma))
                        + ")";
    }

    private Component parameters(List<ItemParameterService.Row> history) {
        var table = new Table(
                getTranslation("curation.statistics.parameters"),
                getTranslation("curation.statistics.since"),
                getTranslation("curation.statistics.b"),
                getTranslation("curation.statistics.a"),
                getTranslation("curation.statistics.c"),
                getTranslation("curation.statistics.from"));
        history.reversed().forEach(row -> {
            ItemParameters p = row.parameters();
            table.row(
                    Table.text(LocalDate.ofInstant(row.at(), ZoneOffset.UTC).toString()),
                    Table.num(String.format(
                            Locale.ROOT,
                            "%.2f (%.2f – %.2f)",
                            p.b(),
                            p.b() - Z95 * p.sigmaB(),
                            p.b() + Z95 * p.sigmaB())),
                    Table.num(sharpness(row)),
                    Table.num(decimal(p.c())),
                    Table.text(
                            row.calibrated()
                                    ? getTranslation("curation.statistics.calibrated", row.answers())
                                    : getTranslation("curation.statistics.authors")));
        });
        return part(
                "curation.statistics.parameters",
                new Paragraph(getTranslation("curation.statistics.parameters.text")),
                table);
    }
}
