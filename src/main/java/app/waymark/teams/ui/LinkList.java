package app.waymark.teams.ui;

import app.waymark.teams.InvitationLink;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Invitations that have just been made: sent, or to be passed on; their addresses are shown this once. */
final class LinkList extends Div {

    LinkList(List<InvitationLink> links) {
        addClassNames("notice", "stack", "tight");
        boolean sent = links.stream().allMatch(InvitationLink::sent);
        add(new Paragraph(getTranslation(sent ? "teams.links.sent" : "teams.links.pass-on")));
        var list = new UnorderedList();
        list.addClassName("clean");
        links.forEach(link -> list.add(item(link)));
        add(list);
    }

    private ListItem item(InvitationLink link) {
        var item = new ListItem();
        item.addClassNames("stack", "tight");
        if (!link.recipient().isEmpty()) {
            item.add(new Span(link.recipient()));
        }
        if (!link.sent()) {
            var address = new Code(link.address());
            address.addClassName("link-text");
            var copy = new NativeButton(getTranslation("teams.links.copy"));
            copy.addClassNames("btn", "small");
            copy.addClickListener(click -> {
                copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", link.address());
                copy.setText(getTranslation("teams.links.copied"));
            });
            item.add(address, new Div(copy));
        }
        return item;
    }
}
