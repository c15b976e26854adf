package app.waymark.people.ui;

import app.waymark.base.ui.Message;
import app.waymark.base.ui.PageHeader;
import app.waymark.people.AccountAdministration;
import app.waymark.people.AccountDetails;
import app.waymark.people.InvalidInput;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.UUID;

/** One account: whether it may be used, what its role is, and a way back in for its owner. */
@Route("system/accounts/:person")
@RolesAllowed("ADMIN")
class AccountDetailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountAdministration accounts;
    private final transient CurrentActor currentActor;
    private final Div notice = new Div();
    private String name = "";

    AccountDetailView(AccountAdministration accounts, CurrentActor currentActor) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        addClassNames("wrap", "narrow", "stack");
        notice.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("person").orElse("");
        draw(id, "");
    }

    private void draw(String id, String said) {
        removeAll();
        Optional<AccountDetails> found = id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? accounts.find(currentActor.require(), UUID.fromString(id))
                : Optional.empty();
        if (found.isEmpty()) {
            var back = new Anchor(AccountListView.PATH, getTranslation("people.accounts.title"));
            back.addClassName("btn");
            add(new Message(
                    getTranslation("people.accounts.none.title"), getTranslation("people.accounts.none.text"), back));
            return;
        }
        AccountDetails account = found.get();
        name = account.displayName();
        say(said);
        add(
                new PageHeader(account.displayName(), getTranslation("people.accounts.one.lead"))
                        .under(AccountListView.PATH, getTranslation("people.accounts.title")),
                notice,
                facts(account));
        boolean self = account.personId().equals(currentActor.require().personId());
        add(reset(account), role(account));
        if (!self) {
            add(use(account));
        }
    }

    private void say(String text) {
        notice.setText(text);
        notice.setClassName("notice", !text.isEmpty());
    }

    private Component facts(AccountDetails account) {
        var facts = new DescriptionList();
        facts.addClassNames("facts", "exact");
        fact(facts, "people.email", account.email());
        fact(
                facts,
                "people.account.role",
                getTranslation(account.admin() ? "people.account.role.admin" : "people.accounts.role.person"));
        fact(
                facts,
                "people.accounts.state",
                getTranslation(account.disabled() ? "people.accounts.disabled" : "people.accounts.enabled"));
        fact(
                facts,
                "people.accounts.since",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(getLocale())
                        .format(account.createdAt().atZone(ZoneId.systemDefault())));
        return facts;
    }

    private void fact(DescriptionList facts, String term, String value) {
        facts.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(value));
    }

    private Section card(String words, Component... content) {
        var text = new Paragraph(getTranslation(words + ".text"));
        text.addClassName("muted");
        var card = new Section(new H2(getTranslation(words)), text);
        card.add(content);
        card.addClassNames("card", "stack");
        return card;
    }

    private Component reset(AccountDetails account) {
        var place = new Div();
        place.getElement().setAttribute("role", "status");
        var make = new NativeButton(getTranslation("people.accounts.reset.action"), click -> {
            place.removeAll();
            place.add(EntryField.text("reset-link", getTranslation("people.accounts.reset.link"), "off")
                    .value(accounts.resetLink(currentActor.require(), account.personId()))
                    .readOnly()
                    .hint(getTranslation("people.accounts.reset.hint")));
        });
        make.addClassName("btn");
        return card("people.accounts.reset", new Div(make), place);
    }

    private Component role(AccountDetails account) {
        String words = account.admin() ? "people.accounts.demote" : "people.accounts.promote";
        var change = new NativeButton(getTranslation(words + ".action"), click -> {
            Actor actor = currentActor.require();
            String said = getTranslation(words + ".done");
            try {
                if (account.admin()) {
                    accounts.removeAdmin(actor, account.personId());
                } else {
                    accounts.makeAdmin(actor, account.personId());
                }
            } catch (InvalidInput e) {
                said = getTranslation("people.problem.last-admin");
            }
            if (actor.personId().equals(account.personId())
                    && account.admin()
                    && said.equals(getTranslation(words + ".done"))) {
                getUI().ifPresent(ui -> ui.getPage().setLocation("sign-in?signed-out"));
            } else {
                draw(account.personId().toString(), said);
            }
        });
        change.addClassName("btn");
        change.setId("role");
        return card(words, new Div(change));
    }

    private Component use(AccountDetails account) {
        String words = account.disabled() ? "people.accounts.enable" : "people.accounts.disable";
        var change = new NativeButton(getTranslation(words + ".action"), click -> {
            if (account.disabled()) {
                accounts.enable(currentActor.require(), account.personId());
            } else {
                accounts.disable(currentActor.require(), account.personId());
            }
            draw(account.personId().toString(), getTranslation(words + ".done"));
        });
        change.addClassName("btn");
        change.setClassName("danger", !account.disabled());
        change.setId("use");
        return card(words, new Div(change));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.page-title", name);
    }
}
