package app.waymark.people.ui;

import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** What is stored, for how long, and who sees it, in plain words. */
@Route("privacy")
@AnonymousAllowed
class PrivacyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> STORED = List.of("answers", "account", "cookies", "log");
    private static final List<String> SEEN = List.of("you", "manager", "link", "admin", "operator", "nobody");

    private final transient CurrentActor currentActor;

    PrivacyView(CurrentActor currentActor) {
        this.currentActor = currentActor;
        addClassNames("wrap", "narrow", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var lead = new Paragraph(getTranslation("people.privacy.lead"));
        lead.addClassName("lead");
        add(
                new H1(getTranslation("people.privacy.title")),
                lead,
                new H2(getTranslation("people.privacy.stored")),
                stored(),
                new H2(getTranslation("people.privacy.seen")),
                seen(),
                new H2(getTranslation("people.privacy.purpose")),
                new Paragraph(getTranslation("people.privacy.purpose.text")),
                new H2(getTranslation("people.privacy.rights")),
                new Paragraph(getTranslation("people.privacy.rights.text")));
        if (currentActor.find().isPresent()) {
            add(Entry.link("account", getTranslation("people.privacy.account")));
        }
    }

    private Div stored() {
        var cards = new Div();
        cards.addClassNames("cards", "two");
        for (String what : STORED) {
            String key = "people.privacy.stored." + what;
            var facts = new DescriptionList();
            facts.add(
                    new DescriptionList.Term(getTranslation("people.privacy.why")),
                    new DescriptionList.Description(getTranslation(key + ".why")));
            facts.add(
                    new DescriptionList.Term(getTranslation("people.privacy.long")),
                    new DescriptionList.Description(getTranslation(key + ".long")));
            facts.addClassName("stacked");
            var card = new Section(new H3(getTranslation(key)), facts);
            card.addClassNames("card", "stack", "tight");
            cards.add(card);
        }
        return cards;
    }

    private UnorderedList seen() {
        var list = new UnorderedList();
        list.addClassName("prose");
        SEEN.forEach(who -> list.add(new ListItem(getTranslation("people.privacy.seen." + who))));
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.privacy.page-title");
    }
}
