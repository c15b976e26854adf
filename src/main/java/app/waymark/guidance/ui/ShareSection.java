package app.waymark.guidance.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.guidance.LinkNotFound;
import app.waymark.guidance.SharedLink;
import app.waymark.guidance.SharedLinkService;
import app.waymark.guidance.SharedPart;
import app.waymark.security.Actor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;

/** Makes private links to one result, lists them, and ends them. */
final class ShareSection extends Div {

    private static final List<Integer> DAYS = List.of(7, 30, 90);
    private static final Set<SharedPart> AT_FIRST = EnumSet.of(SharedPart.HEADLINE, SharedPart.GAPS);

    private final transient Actor actor;
    private final UUID attempt;
    private final transient SharedLinkService links;
    private final Map<SharedPart, Input> parts = new EnumMap<>(SharedPart.class);
    private final Input name = new Input();
    private final Div made = new Div();
    private final Div working = new Div();
    private int days = 30;

    ShareSection(Actor actor, UUID attempt, SharedLinkService links) {
        this.actor = actor;
        this.attempt = attempt;
        this.links = links;
        addClassNames("card", "stack");
        setId("share");
        made.getElement().setAttribute("role", "status");
        working.addClassNames("stack", "tight");
        var make = new NativeButton(getTranslation("share.make"), click -> make());
        make.addClassName("btn");
        make.setId("make-link");
        add(
                new H2(getTranslation("share.title")),
                new Paragraph(getTranslation("share.text")),
                choice(),
                nameField(),
                lasting(),
                new Div(make),
                made,
                working);
        list();
    }

    private Component choice() {
        var set = new FieldSet(getTranslation("share.parts"));
        set.addClassName("plain");
        for (SharedPart part : SharedPart.values()) {
            var box = new Input();
            box.setType("checkbox");
            box.setId("part-" + part.code());
            box.getElement().setProperty("checked", AT_FIRST.contains(part));
            box.getElement().addPropertyChangeListener("checked", "change", change -> {});
            parts.put(part, box);
            var label = new NativeLabel(getTranslation("share.part." + part.code()));
            label.setFor(box);
            var row = new Div(box, label);
            row.addClassName("check");
            set.add(row);
        }
        return set;
    }

    private Component nameField() {
        name.setId("shown-name");
        name.getElement().setAttribute("maxlength", "100");
        name.getElement().setAttribute("autocomplete", "name");
        var label = new NativeLabel(getTranslation("share.name"));
        label.setFor(name);
        var hint = new Span(getTranslation("share.name.hint"));
        hint.addClassName("hint");
        hint.setId("shown-name-hint");
        name.getElement().setAttribute("aria-describedby", "shown-name-hint");
        var field = new Div(label, name, hint);
        field.addClassName("field");
        return field;
    }

    private Component lasting() {
        var field = new SelectField(
                        "share-days", getTranslation("share.days"), chosen -> days = Integer.parseInt(chosen))
                .options(DAYS.stream()
                        .map(number ->
                                new SelectField.Option(number.toString(), getTranslation("share.days.number", number)))
                        .toList());
        field.show(String.valueOf(days));
        return field;
    }

    private void make() {
        made.removeAll();
        Set<SharedPart> chosen = parts.entrySet().stream()
                .filter(entry -> entry.getValue().getElement().getProperty("checked", false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SharedPart.class)));
        if (chosen.isEmpty()) {
            problem("share.none-chosen");
            return;
        }
        try {
            show(links.create(actor, attempt, chosen, days, name.getValue()));
            list();
        } catch (AccessDeniedException e) {
            problem("share.denied");
        }
    }

    private void problem(String key) {
        var problem = new Paragraph(getTranslation(key));
        problem.addClassNames("notice", "problem");
        made.add(problem);
    }

    /** The whole address is known to the browser, which may have come by another name than the server's own. */
    private void show(String path) {
        var address = new Code(path);
        address.addClassName("link-text");
        address.setId("new-link");
        address.getElement().executeJs("this.textContent = new URL($0, document.baseURI).href", path);
        var copy = new NativeButton(getTranslation("share.copy"));
        copy.addClassNames("btn", "small");
        copy.addClickListener(click -> {
            copy.getElement()
                    .executeJs(
                            "navigator.clipboard && navigator.clipboard.writeText(new URL($0, document.baseURI).href)",
                            path);
            copy.setText(getTranslation("share.copied"));
        });
        var notice = new Div(new Paragraph(getTranslation("share.made")), address, new Div(copy));
        notice.addClassNames("notice", "stack", "tight");
        made.add(notice);
    }

    private void list() {
        working.removeAll();
        List<SharedLink> all = links.list(actor, attempt);
        if (all.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        all.forEach(link -> list.add(item(link)));
        working.add(new H3(getTranslation("share.links")), list);
    }

    private ListItem item(SharedLink link) {
        String shown = link.parts().stream()
                .sorted()
                .map(part -> getTranslation("share.part." + part.code()))
                .collect(Collectors.joining(", "));
        var facts = new Span(
                getTranslation("share.link.facts", date(link.createdAt()), date(link.expiresAt()), link.timesOpened()));
        facts.addClassName("tiny");
        var revoke = new NativeButton(getTranslation("share.revoke"), click -> {
            try {
                links.revoke(actor, link.id());
                made.removeAll();
                made.add(new Paragraph(getTranslation("share.revoked")));
            } catch (LinkNotFound e) {
                problem("share.gone");
            }
            list();
        });
        revoke.addClassNames("btn", "small");
        revoke.setAriaLabel(getTranslation("share.revoke.of", date(link.createdAt())));
        var words = new Div(new Span(shown), facts);
        words.addClassNames("stack", "tight");
        var item = new ListItem(words, revoke);
        item.addClassName("pair");
        return item;
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
