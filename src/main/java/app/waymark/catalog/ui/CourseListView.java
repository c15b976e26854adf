package app.waymark.catalog.ui;

import app.waymark.base.ui.AddressBar;
import app.waymark.base.ui.LevelName;
import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.SearchField;
import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Course;
import app.waymark.catalog.Domain;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Everything there is to learn from, narrowed by what somebody needs. */
@Route(CourseListView.PATH)
@Menu(title = "nav.courses", order = 40)
@AnonymousAllowed
class CourseListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "courses";

    private final transient CatalogService catalogService;
    private final SearchField search;
    private final SelectField skill;
    private final SelectField level;
    private final SelectField kind;
    private final SelectField price;
    private final ResultCount count = new ResultCount();
    private final Div note = new Div();
    private final UnorderedList rows = new UnorderedList();
    private final Div nothing = new Div();
    private final NativeButton more = new NativeButton();
    private CourseFilter filter = new CourseFilter("", "", 0, "", false, CourseFilter.PAGE);

    CourseListView(CatalogService catalogService) {
        this.catalogService = catalogService;
        addClassNames("wrap", "stack");
        search = new SearchField("q", getTranslation("catalog.courses.search"), typed -> narrow(true));
        skill = new SelectField("skill", getTranslation("catalog.skill"), chosen -> narrow(false));
        skill.addClassName("wide");
        level = new SelectField("level", getTranslation("catalog.level"), chosen -> narrow(false));
        kind = new SelectField("kind", getTranslation("catalog.kind"), chosen -> narrow(false));
        price = new SelectField("price", getTranslation("catalog.price"), chosen -> narrow(false));
        rows.addClassNames("clean", "ruled");
        more.addClassNames("btn", "no-print");
        more.addClickListener(click -> showMore());
        add(
                new PageHeader(getTranslation("catalog.courses.title"), getTranslation("catalog.courses.lead")),
                new Filters(search, skill, level, kind, price),
                count,
                note,
                rows,
                nothing,
                new Div(more));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Catalog catalog = catalogService.current();
        if (!skill.hasOptions()) {
            fillFields(catalog);
        }
        filter = CourseFilter.of(event.getLocation().getQueryParameters(), catalog);
        search.show(filter.query());
        skill.show(filter.skill());
        level.show(filter.level() == 0 ? "" : Integer.toString(filter.level()));
        kind.show(filter.kind());
        price.show(filter.freeOnly() ? "free" : "");
        rows.removeAll();
        show(catalog, 0);
    }

    private void fillFields(Catalog catalog) {
        skill.options(List.of(new SelectField.Option("", getTranslation("catalog.skill.any"))));
        for (Domain domain : catalog.domains()) {
            skill.group(
                    domain.name(),
                    catalog.skillsOf(domain.slug()).stream()
                            .map(s -> new SelectField.Option(s.slug(), s.name()))
                            .toList());
        }
        List<SelectField.Option> levels = new ArrayList<>();
        levels.add(new SelectField.Option("", getTranslation("catalog.level.any")));
        IntStream.rangeClosed(1, 5)
                .forEach(to -> levels.add(new SelectField.Option(
                        Integer.toString(to), getTranslation("catalog.level.to", LevelName.words(to)))));
        level.options(levels);
        List<SelectField.Option> kinds = new ArrayList<>();
        kinds.add(new SelectField.Option("", getTranslation("catalog.kind.any")));
        CourseFilter.kinds(catalog)
                .forEach(code -> kinds.add(new SelectField.Option(code, CatalogWords.code("catalog.kind.", code))));
        kind.options(kinds);
        price.options(List.of(
                new SelectField.Option("", getTranslation("catalog.price.any")),
                new SelectField.Option("free", getTranslation("catalog.price.free"))));
    }

    /** Takes over what the fields say. */
    private void narrow(boolean typing) {
        filter = new CourseFilter(
                search.text(),
                skill.chosen(),
                level.chosen().isEmpty() ? 0 : Integer.parseInt(level.chosen()),
                kind.chosen(),
                !price.chosen().isEmpty(),
                CourseFilter.PAGE);
        if (typing) {
            AddressBar.replace(this, PATH, filter.toParameters());
        } else {
            AddressBar.push(this, PATH, filter.toParameters());
        }
        rows.removeAll();
        show(catalogService.current(), 0);
    }

    private void showMore() {
        int already = filter.shown();
        filter = filter.withShown(already + CourseFilter.PAGE);
        AddressBar.replace(this, PATH, filter.toParameters());
        show(catalogService.current(), already);
        // the first new row goes on from where the button was
        rows.getChildren().skip(already).findFirst().ifPresent(CourseRow::focus);
    }

    /** Adds the rows from {@code from} up to what the filter shows. */
    private void show(Catalog catalog, int from) {
        List<Course> found = filter.matches(catalog);
        int to = Math.min(found.size(), filter.shown());
        for (Course course : found.subList(Math.min(from, to), to)) {
            rows.add(CourseRow.full(catalog, course));
        }
        rows.setVisible(!found.isEmpty());
        count.show(
                to < found.size()
                        ? getTranslation("catalog.courses.count.part", found.size(), to)
                        : getTranslation("catalog.courses.count", found.size()));
        long unverified = found.stream()
                .filter(course -> course.status() == Availability.UNVERIFIED)
                .count();
        note.removeAll();
        if (unverified > 0) {
            note.add(Prose.paragraph(getTranslation("catalog.courses.unverified", unverified), "tiny"));
        }
        nothing.removeAll();
        if (found.isEmpty()) {
            nothing.add(new NothingFound(getTranslation("catalog.courses.none"), PATH));
        }
        more.setVisible(to < found.size());
        more.setText(getTranslation("catalog.courses.more", Math.min(CourseFilter.PAGE, found.size() - to)));
    }

    @Override
    public String getPageTitle() {
        return CatalogWords.pageTitle(getTranslation("nav.courses"));
    }
}
