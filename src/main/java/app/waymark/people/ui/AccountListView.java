package app.waymark.people.ui;

import app.waymark.base.ui.AddressBar;
import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.SearchField;
import app.waymark.base.ui.SelectField;
import app.waymark.operations.SystemScreen;
import app.waymark.people.AccountAdministration;
import app.waymark.people.AccountDetails;
import app.waymark.people.AccountPage;
import app.waymark.people.AccountSearch;
import app.waymark.people.AccountSearch.Kind;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** All accounts, with a search that the address keeps. Nothing here leads to anybody's results. */
@Route(AccountListView.PATH)
@RolesAllowed("ADMIN")
class AccountListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "system/accounts";

    private final transient AccountAdministration accounts;
    private final transient CurrentActor currentActor;
    private final SearchField text;
    private final SelectField kind;
    private final Div list = new Div();

    AccountListView(AccountAdministration accounts, CurrentActor currentActor) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "wide");
        text = new SearchField("q", getTranslation("people.accounts.search"), typed -> show(search(0)));
        kind = new SelectField("kind", getTranslation("people.accounts.kind"), chosen -> show(search(0)));
        kind.options(Arrays.stream(Kind.values())
                .map(one -> new SelectField.Option(one.code(), getTranslation("people.accounts.kind." + one.code())))
                .toList());
        var filters = new Div(text, kind);
        filters.addClassName("filters");
        list.addClassName("stack");
        add(
                new PageHeader(getTranslation("people.accounts.title"), getTranslation("people.accounts.lead"))
                        .under(SystemScreen.ROOT, getTranslation("operations.system.title"))
                        .with(filters),
                list,
                invitation());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        text.show(parameters.getSingleParameter("q").orElse(""));
        kind.show(parameters
                .getSingleParameter("kind")
                .filter(code ->
                        Arrays.stream(Kind.values()).anyMatch(one -> one.code().equals(code)))
                .orElse(Kind.ALL.code()));
        draw(search(parameters
                .getSingleParameter("page")
                .filter(page -> page.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0)));
    }

    private AccountSearch search(int page) {
        Kind chosen = Arrays.stream(Kind.values())
                .filter(one -> one.code().equals(kind.chosen()))
                .findFirst()
                .orElse(Kind.ALL);
        return new AccountSearch(text.text(), chosen, page);
    }

    private static Map<String, String> parameters(AccountSearch search) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!search.text().isBlank()) {
            parameters.put("q", search.text().strip());
        }
        if (search.kind() != Kind.ALL) {
            parameters.put("kind", search.kind().code());
        }
        return parameters;
    }

    private void show(AccountSearch search) {
        AddressBar.replace(this, PATH, QueryParameters.simple(parameters(search)));
        draw(search);
    }

    private void draw(AccountSearch search) {
        list.removeAll();
        AccountPage page = accounts.search(currentActor.require(), search);
        var count = new Paragraph(getTranslation("people.accounts.count", page.total()));
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("role", "status");
        list.add(count);
        var items = new UnorderedList();
        items.addClassNames("clean", "ruled");
        page.rows().forEach(row -> items.add(item(row)));
        list.add(items, new Pager(PATH, parameters(search), search.page(), AccountSearch.PAGE, page.total()));
    }

    private ListItem item(AccountDetails row) {
        var name = new Span(new Anchor(PATH + "/" + row.personId(), row.displayName()));
        name.addClassName("name");
        if (row.admin()) {
            name.add(chip("people.accounts.admin", ""));
        }
        if (row.disabled()) {
            name.add(chip("people.accounts.disabled", "warn"));
        }
        var email = new Span(row.email());
        email.addClassNames("small", "muted", "link-text");
        var item = new ListItem(name, email);
        item.addClassName("pair");
        return item;
    }

    private Span chip(String words, String kind) {
        var chip = new Span(getTranslation(words));
        chip.addClassName("chip");
        chip.setClassName("warn", kind.equals("warn"));
        return chip;
    }

    private Component invitation() {
        var place = new Div();
        place.getElement().setAttribute("role", "status");
        var form = new EntryForm(getTranslation("people.accounts.invite.action")).secondary();
        form.with(EntryField.email("email", getTranslation("people.email"))).onSubmit(values -> {
            place.removeAll();
            place.add(EntryField.text("sign-up-link", getTranslation("people.accounts.invite.link"), "off")
                    .value(accounts.signUpLink(currentActor.require(), values.get("email")))
                    .readOnly()
                    .hint(getTranslation("people.accounts.invite.hint")));
            form.reset();
        });
        var card = new Div(
                new H2(getTranslation("people.accounts.invite.title")),
                new Paragraph(getTranslation("people.accounts.invite.text")),
                form,
                place);
        card.addClassNames("card", "stack");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.page-title", getTranslation("people.accounts.title"));
    }
}
