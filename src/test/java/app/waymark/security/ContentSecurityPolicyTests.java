package app.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import app.waymark.support.WaymarkTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@WaymarkTest
class ContentSecurityPolicyTests extends SpringBrowserlessTest {

    private static Stream<Element> descendants(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren()
                        .filter(child -> !child.isTextNode())
                        .flatMap(ContentSecurityPolicyTests::descendants));
    }

    @Test
    void no_part_of_the_frame_relies_on_scripts_in_attributes() {
        UI.getCurrent().navigate("privacy");
        assertThat(descendants(UI.getCurrent().getElement())
                        .flatMap(Element::getAttributeNames)
                        .filter(name -> name.startsWith("on")))
                .isEmpty();
    }

    @Test
    void scripts_in_the_page_run_only_with_the_nonce_of_their_request() {
        var page = Jsoup.parse("<head><script>one</script></head><body><script src='a.js'></script></body>");
        VaadinResponse response = mock();
        ContentSecurityPolicy.protect(new IndexHtmlResponse(mock(VaadinRequest.class), response, page));
        ArgumentCaptor<String> policy = ArgumentCaptor.captor();
        verify(response).setHeader(eq("Content-Security-Policy"), policy.capture());
        Matcher scripts = Pattern.compile("script-src ([^;]*)").matcher(policy.getValue());
        assertThat(scripts.find()).isTrue();
        String nonce = page.selectFirst("script").attr("nonce");
        assertThat(nonce).hasSize(24);
        assertThat(scripts.group(1)).contains("'nonce-" + nonce + "'").doesNotContain("unsafe-inline");
        assertThat(page.select("script"))
                .allMatch(script -> script.attr("nonce").equals(nonce));
        assertThat(policy.getValue()).contains("frame-ancestors 'none'", "object-src 'none'");
    }
}
