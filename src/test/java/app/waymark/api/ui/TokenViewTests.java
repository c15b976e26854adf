package app.waymark.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.api.Scope;
import app.waymark.people.PeopleTest;
import app.waymark.people.Visitors;
import app.waymark.security.Actor;
import app.waymark.security.Sessions;
import app.waymark.security.SignedIn;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** The page on which people make tokens for programs. */
@PeopleTest
@ViewPackages(classes = TokenView.class)
class TokenViewTests extends SpringBrowserlessTest {

    @Autowired
    Visitors visitors;

    @Test
    void a_secret_that_is_shown_once_outlives_a_double_click_and_an_error() {
        Actor person = visitors.member().actor();
        SecurityContextHolder.getContext()
                .setAuthentication(Sessions.authentication(new SignedIn(person.personId(), false, 0)));
        UI.getCurrent().navigate(TokenView.PATH);
        tick(element("scope-" + Scope.CATALOG.code()));
        name().setValue("Notebook");

        click(1);
        String secret = element("token").getText();
        click(2);
        assertThat(element("token").getText()).isEqualTo(secret);
        assertThat(text()).doesNotContain("what the token is for");

        click(1);
        assertThat(element("token").getText()).isEqualTo(secret);
        assertThat(text()).contains("what the token is for");
    }

    private Component view() {
        return (Component) getCurrentView();
    }

    private String text() {
        return view().getElement().getTextRecursively();
    }

    private Input name() {
        return (Input) element("token-name").getComponent().orElseThrow();
    }

    private void click(int times) {
        var button = (NativeButton) element("create-token").getComponent().orElseThrow();
        ComponentUtil.fireEvent(
                button, new ClickEvent<>(button, false, 0, 0, 0, 0, times, 0, false, false, false, false));
    }

    private Element element(String id) {
        return all(view().getElement())
                .filter(element -> id.equals(element.getAttribute("id"))
                        || id.equals(element.getProperty("id"))
                        || element.getComponent()
                                .flatMap(Component::getId)
                                .filter(id::equals)
                                .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(TokenViewTests::all));
    }

    private static void tick(Element box) {
        var data = JsonMapper.shared().createObjectNode().put("event.target.checked", true);
        box.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(box, "change", data));
    }
}
