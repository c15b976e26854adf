package app.waymark.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What pages may load and run: only what this server sends.
 *
 * <p>Vaadin's client makes functions out of the expressions that the server sends ({@code unsafe-eval}) and its
 * components bring their styles in the page ({@code unsafe-inline} for styles). Scripts in the page run only with the
 * nonce of its request, so that markup that somebody smuggles in runs nothing. Development mode, which is never
 * reachable from outside, loads its scripts differently and gets no nonce.
 */
@Component
class ContentSecurityPolicy implements VaadinServiceInitListener {

    static final String HEADER = "Content-Security-Policy";

    private static final String REST =
            "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src 'none'; frame-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String DEVELOPMENT = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: ws:;"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** For everything but Vaadin's page. */
    static final String STRICT = "default-src 'self'; script-src 'self'" + REST;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        boolean production = event.getSource().getDeploymentConfiguration().isProductionMode();
        event.addIndexHtmlRequestListener(
                production ? ContentSecurityPolicy::protect : ContentSecurityPolicy::allowDevelopment);
    }

    static void protect(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse()
                .setHeader(
                        HEADER,
                        "default-src 'self'; script-src 'self' 'nonce-" + nonce
                                + "' 'unsafe-eval'; script-src-attr 'none'" + REST);
    }

    private static void allowDevelopment(IndexHtmlResponse page) {
        page.getVaadinResponse().setHeader(HEADER, DEVELOPMENT);
    }
}
