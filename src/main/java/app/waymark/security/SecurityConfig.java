package app.waymark.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The web application's filter chain: Vaadin's rules for its views, a sign-in form of our own, and the headers.
 *
 * <p>Everything is denied that is neither a view (whose annotations decide) nor nothing at all: an address at which
 * nobody answers says so to everybody, instead of asking visitors to sign in first.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfig {

    static final String SIGN_IN = "/sign-in";

    @Bean
    SecurityFilterChain waymarkFilterChain(
            HttpSecurity http,
            SignInGuard guard,
            Sessions sessions,
            VaadinSavedRequestAwareAuthenticationSuccessHandler success,
            AuthenticationFailureHandler failure,
            LogoutHandler logout,
            RequestUtil vaadinRequests,
            UnknownAddress unknownAddress) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, success);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(unknownAddress)
                        .permitAll())
                // Vaadin's own would let the sign-in form be posted from anywhere
                .with(
                        vaadin(),
                        vaadin -> vaadin.loginView(SIGN_IN)
                                .enableCsrfConfiguration(false)
                                .addLogoutHandler(logout))
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .formLogin(form -> form.failureHandler(failure))
                .exceptionHandling(handling -> handling.defaultAccessDeniedHandlerFor(staleForm(), signInForm()))
                .addFilterBefore(new SignInFilter(guard, sessions), LogoutFilter.class)
                .headers(SecurityConfig::headers)
                .build();
    }

    /** Requests are counted and timed as a whole; a figure for every filter costs more than the filters. */
    @Bean
    static SecurityObservationSettings noFigureForEveryFilter() {
        return SecurityObservationSettings.noObservations();
    }

    private static RequestMatcher signInForm() {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_IN);
    }

    /** The session that the form belonged to is gone, with its CSRF token: show the form again, and say why. */
    private static AccessDeniedHandler staleForm() {
        return (request, response, exception) -> response.sendRedirect(request.getContextPath() + SIGN_IN + "?stale");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(early())
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-cache, no-store, must-revalidate"))
                .contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurityPolicy.STRICT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    /**
     * Writes the headers before the request is worked on: the container closes Vaadin's page when it returns from the
     * forward to Vaadin's servlet, and later ones would be lost.
     */
    private static ObjectPostProcessor<HeaderWriterFilter> early() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
