package app.waymark.curation.ui;

import app.waymark.base.ui.LevelName;
import app.waymark.calibration.BankPrecision;
import app.waymark.calibration.RolePrecisions;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import app.waymark.questions.BankItem;
import app.waymark.questions.ItemBank;
import app.waymark.questions.QuestionFormat;
import app.waymark.questions.QuestionService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many questions there are for what, how precisely roles can be measured with them, and what to write next. */
@Route("curation/coverage")
@RolesAllowed(Actor.ADMIN)
class CoverageView extends CurationPage {

    private static final int POLL_MILLIS = 500;

    private final transient CatalogService catalogService;
    private final transient QuestionService questionService;
    private final transient BankPrecision precision;
    private final transient RolePrecisions simulated;
    private final Div rolesPlace = new Div();

    CoverageView(
            CatalogService catalogService,
            QuestionService questionService,
            BankPrecision precision,
            RolePrecisions simulated,
            CurrentActor currentActor) {
        super(currentActor);
        this.catalogService = catalogService;
        this.questionService = questionService;
        this.precision = precision;
        this.simulated = simulated;
        rolesPlace.addClassName("stack");
    }

    @Override
    void draw() {
        Catalog catalog = catalogService.current();
        ItemBank bank = questionService.bank();
        header(
                getTranslation("curation.coverage.title"),
                getTranslation(
                        "curation.coverage.lead",
                        bank.items().size(),
                        catalog.skills().size()));
        BankPrecision.Picture picture = precision.picture(actor());
        showRoles(picture, catalog);
        add(next(picture, catalog), part("curation.coverage.roles", rolesPlace), skills(catalog, bank));
    }

    private Component part(String title, Component... content) {
        var part = new Div(new H2(getTranslation(title)), new Paragraph(getTranslation(title + ".text")));
        part.addClassName("stack");
        part.add(content);
        return part;
    }

    private Component next(BankPrecision.Picture picture, Catalog catalog) {
        var table = new Table(
                getTranslation("curation.coverage.next"),
                getTranslation("curation.list.skill"),
                getTranslation("curation.list.level"),
                getTranslation("curation.coverage.there"),
                getTranslation("curation.coverage.gain"));
        picture.next().forEach(one -> {
            var write = new Anchor("curation/add-question?skill=" + one.skill(), catalog.skillName(one.skill()));
            table.row(
                    write,
                    Table.text(LevelName.words(one.level())),
                    Table.num(Long.toString(one.there())),
                    Table.num(String.format(Locale.ROOT, "%.1f %%", one.gain())));
        });
        return part("curation.coverage.next", table);
    }

    private void showRoles(BankPrecision.Picture picture, Catalog catalog) {
        RolePrecisions.Progress progress = simulated.progress(actor());
        Map<String, RolePrecisions.Found> found = simulated.found(actor());
        rolesPlace.removeAll();
        rolesPlace.add(state(progress, found, picture, catalog), roles(picture, found, catalog));
    }

    /** How old the figures are, how far new ones, or the button for them. */
    private Component state(
            RolePrecisions.Progress progress,
            Map<String, RolePrecisions.Found> found,
            BankPrecision.Picture picture,
            Catalog catalog) {
        var row = new Div();
        row.addClassName("row");
        if (progress.of() > 0) {
            var bar = new Element("progress");
            bar.setAttribute("aria-label", getTranslation("curation.coverage.simulating"));
            bar.setAttribute("max", Integer.toString(progress.of()));
            bar.setAttribute("value", Integer.toString(progress.done()));
            var text = Table.text(getTranslation("curation.coverage.simulating"), "small");
            text.getElement().setAttribute("role", "status");
            row.add(text);
            row.getElement().appendChild(bar);
            poll(picture, catalog);
            return row;
        }
        boolean current = !found.isEmpty() && found.values().stream().allMatch(RolePrecisions.Found::current);
        row.add(Table.text(
                found.values().stream()
                        .findFirst()
                        .map(one -> getTranslation(
                                current ? "curation.coverage.simulated" : "curation.coverage.outdated",
                                one.people(),
                                LocalDate.ofInstant(one.at(), ZoneOffset.UTC).toString()))
                        .orElseGet(() -> getTranslation("curation.coverage.not-simulated")),
                "small",
                "muted"));
        if (!current) {
            row.add(button(getTranslation("curation.coverage.simulate"), () -> {
                simulated.begin(actor());
                showRoles(picture, catalog);
            }));
        }
        return row;
    }

    private void poll(BankPrecision.Picture picture, Catalog catalog) {
        getUI().ifPresent(ui -> {
            ui.setPollInterval(POLL_MILLIS);
            ui.addPollListener(event -> {
                event.unregisterListener();
                ui.setPollInterval(-1);
                if (isAttached()) {
                    showRoles(picture, catalog);
                }
            });
        });
    }

    private Component roles(BankPrecision.Picture picture, Map<String, RolePrecisions.Found> found, Catalog catalog) {
        var table = new Table(
                getTranslation("curation.coverage.roles"),
                getTranslation("curation.kind.role"),
                getTranslation("curation.coverage.prior"),
                getTranslation("curation.coverage.minutes", 12),
                getTranslation("curation.coverage.minutes", 22),
                getTranslation("curation.coverage.minutes", 42),
                getTranslation("curation.coverage.whole"),
                getTranslation("curation.coverage.unmeasured"));
        picture.roles().forEach(role -> {
            List<Component> cells = new ArrayList<>();
            cells.add(Table.text(catalog.role(role.role()).map(Role::name).orElse(role.role())));
            cells.add(Table.num(sd(role.prior())));
            RolePrecisions.Found one = found.get(role.role());
            for (int look = 0; look < role.after().size(); look++) {
                cells.add(one == null ? Table.num("–") : point(one.points().get(look)));
            }
            cells.add(Table.num(sd(role.whole())));
            cells.add(Table.text(
                    role.unmeasured().isEmpty()
                            ? getTranslation("curation.coverage.none-unmeasured")
                            : String.join(
                                    ", ",
                                    role.unmeasured().stream()
                                            .map(catalog::skillName)
                                            .toList()),
                    "small"));
            table.row(cells.toArray(Component[]::new));
        });
        return table;
    }

    private Component point(RolePrecisions.Point point) {
        return new Div(
                Table.num(getTranslation(
                        "curation.coverage.after", sd(point.error()), sd(point.low()), sd(point.high()))),
                Table.text(
                        getTranslation("curation.coverage.asked", Math.round(point.questions())),
                        "tiny",
                        "muted",
                        "block"));
    }

    private static String sd(double sd) {
        return String.format(Locale.ROOT, "%.2f", sd);
    }

    private Component skills(Catalog catalog, ItemBank bank) {
        List<String> columns = new ArrayList<>(List.of(getTranslation("curation.list.skill")));
        for (int level = 1; level <= 5; level++) {
            columns.add(getTranslation("curation.coverage.level", level));
        }
        for (QuestionFormat format : QuestionFormat.values()) {
            columns.add(getTranslation("curation.option.question-type." + format.code()));
        }
        columns.add(getTranslation("curation.coverage.total"));
        var part = new Div();
        part.addClassNames("stack", "coverage");
        for (Domain domain : catalog.domains()) {
            var table = new Table(domain.name(), columns.toArray(String[]::new));
            catalog.skillsOf(domain.slug()).forEach(skill -> row(table, skill, bank.of(skill.slug())));
            part.add(Table.text(domain.name(), "strong", "block"), table);
        }
        return part("curation.coverage.skills", part);
    }

    private void row(Table table, Skill skill, List<BankItem> items) {
        List<Component> cells = new ArrayList<>();
        cells.add(new Anchor("curation/questions?skill=" + skill.slug(), skill.name()));
        for (int level = 1; level <= 5; level++) {
            int wanted = level;
            cells.add(count(items.stream().filter(i -> i.level() == wanted).count()));
        }
        for (QuestionFormat format : QuestionFormat.values()) {
            cells.add(count(items.stream().filter(i -> i.format() == format).count()));
        }
        cells.add(Table.num(Integer.toString(items.size())));
        table.row(cells.toArray(Component[]::new));
    }

    private static Component count(long n) {
        var cell = Table.num(n == 0 ? "–" : Long.toString(n));
        cell.setClassName("none", n == 0);
        return cell;
    }
}
