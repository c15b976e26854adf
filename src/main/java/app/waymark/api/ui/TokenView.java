package app.waymark.api.ui;

import app.waymark.api.Scope;
import app.waymark.api.TokenDetails;
import app.waymark.api.TokenProblem;
import app.waymark.api.TokenService;
import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.SelectField;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes and revokes tokens with which programs read for their owner. */
@Route(TokenView.PATH)
@PermitAll
class TokenView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "account/tokens";

    private final transient TokenService tokens;
    private final transient CurrentActor currentActor;
    private final Div list = new Div();
    private final Div made = new Div();
    private final Div problem = new Div();
    private final Input name = new Input();
    private final Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    private int days = TokenService.DAYS.get(1);

    TokenView(TokenService tokens, CurrentActor currentActor) {
        this.tokens = tokens;
        this.currentActor = currentActor;
        addClassNames("wrap", "narrow", "stack");
        list.addClassName("stack");
        made.getElement().setAttribute("role", "status");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        made.removeAll();
        add(
                new PageHeader(getTranslation("api.tokens.title"), getTranslation("api.tokens.lead"))
                        .under("account", getTranslation("people.account.title")),
                made,
                list,
                creation(),
                how());
        draw();
    }

    private void draw() {
        list.removeAll();
        List<TokenDetails> all = tokens.tokens(currentActor.require());
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("api.tokens.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassNames("clean", "ruled");
        all.forEach(token -> items.add(item(token)));
        list.add(items);
    }

    private ListItem item(TokenDetails token) {
        var label = new Span(token.name());
        label.addClassName("strong");
        boolean expired = token.expiresAt().isBefore(Instant.now());
        var facts = new Span(getTranslation(
                expired ? "api.tokens.expired" : "api.tokens.facts",
                token.scopes().stream()
                        .sorted()
                        .map(scope -> getTranslation("api.scope." + scope.code()))
                        .collect(Collectors.joining(", ")),
                day(token.expiresAt()),
                token.lastUsedOn() == null
                        ? getTranslation("api.tokens.unused")
                        : getTranslation(
                                "api.tokens.used",
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                        .withLocale(getLocale())
                                        .format(token.lastUsedOn()))));
        facts.addClassNames("small", "muted");
        var text = new Div(label, facts);
        text.addClassNames("stack", "tight");
        var revoke = new NativeButton(getTranslation("api.tokens.revoke"), click -> {
            tokens.revoke(currentActor.require(), token.id());
            made.removeAll();
            draw();
        });
        revoke.addClassNames("btn", "small");
        revoke.setAriaLabel(getTranslation("api.tokens.revoke-long", token.name()));
        var item = new ListItem(text, revoke);
        item.addClassName("pair");
        return item;
    }

    private String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(instant.atZone(ZoneId.systemDefault()));
    }

    private Component creation() {
        name.setId("token-name");
        name.getElement().setAttribute("autocomplete", "off");
        name.getElement().setAttribute("maxlength", "80");
        var label = new NativeLabel(getTranslation("api.tokens.name"));
        label.setFor(name);
        var field = new Div(label, name);
        field.addClassName("field");
        var until = new SelectField(
                        "token-days", getTranslation("api.tokens.days"), chosen -> days = Integer.parseInt(chosen))
                .options(TokenService.DAYS.stream()
                        .map(one -> new SelectField.Option(
                                Integer.toString(one), getTranslation("api.tokens.days.value", one)))
                        .toList());
        until.show(Integer.toString(days));
        var create = new NativeButton(getTranslation("api.tokens.create"), click -> {
            // the second click of a double click is about a token that has been made
            if (click.getClickCount() <= 1) {
                create();
            }
        });
        create.addClassNames("btn", "primary");
        create.setId("create-token");
        var card = new Div(
                new H2(getTranslation("api.tokens.new")), problem, field, scopeChoice(), until, new Div(create));
        card.addClassNames("card", "stack");
        return card;
    }

    private Component scopeChoice() {
        var choices = new FieldSet();
        choices.addClassNames("stack", "tight", "bare");
        var legend = new Element("legend");
        legend.setText(getTranslation("api.tokens.scopes"));
        choices.getElement().appendChild(legend);
        for (Scope scope : Scope.values()) {
            var box = new Element("input");
            box.setAttribute("type", "checkbox");
            box.setAttribute("id", "scope-" + scope.code());
            box.addEventListener("change", event -> {
                        if (event.getEventData().path("event.target.checked").asBoolean()) {
                            scopes.add(scope);
                        } else {
                            scopes.remove(scope);
                        }
                    })
                    .addEventData("event.target.checked");
            var choice = new NativeLabel();
            choice.addClassName("check");
            choice.getElement()
                    .appendChild(box, Element.createText(getTranslation("api.scope." + scope.code() + ".long")));
            choices.add(choice);
        }
        return choices;
    }

    /** A mistake in the form leaves a secret on the page, for it is shown only once. */
    private void create() {
        say("");
        try {
            String token = tokens.create(currentActor.require(), name.getValue(), Set.copyOf(scopes), days);
            var secret = new Code(token);
            secret.addClassName("link-text");
            secret.setId("token");
            var notice = new Div(new Paragraph(getTranslation("api.tokens.made")), secret);
            notice.addClassNames("notice", "stack", "tight");
            made.removeAll();
            made.add(notice);
            name.setValue("");
            draw();
        } catch (TokenProblem e) {
            say(getTranslation("api.problem." + e.problem()));
        }
    }

    private void say(String text) {
        problem.setText(text);
        problem.setClassName("notice", !text.isEmpty());
        problem.setClassName("problem", !text.isEmpty());
    }

    private Component how() {
        var description = new Anchor("api/v1/openapi.yaml", getTranslation("api.tokens.description"));
        description.getElement().setAttribute("router-ignore", true);
        var card = new Div(
                new H2(getTranslation("api.tokens.how")),
                new Paragraph(getTranslation("api.tokens.how.text")),
                new Pre("curl -H \"Authorization: Bearer waymark_…\" …/api/v1/me/results"),
                new Paragraph(description));
        card.addClassNames("card", "stack");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("api.tokens.page-title");
    }
}
