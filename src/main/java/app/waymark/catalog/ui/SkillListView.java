package app.waymark.catalog.ui;

import app.waymark.base.ui.AddressBar;
import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.SearchField;
import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Skill;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;

/** All skills by domain, with a search that also knows their other names. */
@Route(SkillListView.PATH)
@Menu(title = "nav.skills", order = 50)
@AnonymousAllowed
class SkillListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "skills";

    private final transient CatalogService catalogService;
    private final SearchField search;
    private final SelectField domain;
    private final ResultCount count = new ResultCount();
    private final Div results = new Div();

    SkillListView(CatalogService catalogService) {
        this.catalogService = catalogService;
        addClassNames("wrap", "stack");
        search = new SearchField("q", getTranslation("catalog.skills.search"), this::typed);
        domain = new SelectField("domain", getTranslation("catalog.domain"), this::chosen);
        results.addClassNames("stack", "wide");
        add(
                new PageHeader(getTranslation("catalog.skills.title"), getTranslation("catalog.skills.lead")),
                new Filters(search, domain),
                count,
                results);
    }

    private void typed(String text) {
        var filter = new SkillFilter(text, domain.chosen());
        AddressBar.replace(this, PATH, filter.toParameters());
        show(filter);
    }

    private void chosen(String slug) {
        var filter = new SkillFilter(search.text(), slug);
        AddressBar.push(this, PATH, filter.toParameters());
        show(filter);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Catalog catalog = catalogService.current();
        if (!domain.hasOptions()) {
            List<SelectField.Option> options = new ArrayList<>();
            options.add(new SelectField.Option("", getTranslation("catalog.domain.all")));
            catalog.domains().forEach(d -> options.add(new SelectField.Option(d.slug(), d.name())));
            domain.options(options);
        }
        var filter = SkillFilter.of(event.getLocation().getQueryParameters(), catalog);
        search.show(filter.query());
        domain.show(filter.domain());
        show(filter);
    }

    private void show(SkillFilter filter) {
        Catalog catalog = catalogService.current();
        List<Skill> found = filter.matches(catalog);
        count.show(getTranslation("catalog.skills.count", found.size()));
        results.removeAll();
        for (Domain group : catalog.domains()) {
            List<ListItem> rows = found.stream()
                    .filter(skill -> skill.domain().equals(group.slug()))
                    .map(skill -> row(catalog, filter, skill))
                    .toList();
            if (!rows.isEmpty()) {
                var part = new Div(new H2(group.name()), Prose.list(rows, "ruled"), wholeDomain(group));
                part.addClassNames("stack", "tight");
                results.add(part);
            }
        }
        if (found.isEmpty()) {
            results.add(new NothingFound(getTranslation("catalog.skills.none"), PATH));
        }
    }

    private Paragraph wholeDomain(Domain group) {
        return new Paragraph(
                new Anchor("start/domain/" + group.slug(), getTranslation("catalog.domain.start", group.name())));
    }

    private ListItem row(Catalog catalog, SkillFilter filter, Skill skill) {
        var name = new Div(Links.skill(catalog, skill.slug()));
        var row = new ListItem(name, Prose.paragraph(skill.description(), "small", "muted"));
        row.addClassName("two");
        List<String> foundBy = filter.foundBy(skill);
        if (!foundBy.isEmpty()) {
            name.add(Prose.paragraph(getTranslation("catalog.skills.also", String.join(", ", foundBy)), "tiny"));
        }
        return row;
    }

    @Override
    public String getPageTitle() {
        return CatalogWords.pageTitle(getTranslation("nav.skills"));
    }
}
