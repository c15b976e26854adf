package app.waymark.api;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Who may call which route: whoever has a token with the route's scope. Cookies count for nothing here, so that no
 * foreign page can call in a visitor's name; everything but reading is refused.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiSecurity {

    static final String SCOPE = "SCOPE_";
    static final String ROOT = "/api/v1";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    SecurityFilterChain apiFilterChain(
            HttpSecurity http,
            TokenService tokens,
            CallLimits limits,
            ObjectProvider<SecurityContextHolderStrategy> holder) {
        var filter =
                new TokenFilter(tokens, limits, holder.getIfUnique(SecurityContextHolder::getContextHolderStrategy));
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, ROOT + "/openapi.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, ROOT + "/catalog/**")
                        .hasAuthority(SCOPE + Scope.CATALOG.code())
                        .requestMatchers(HttpMethod.GET, ROOT + "/me/**")
                        .hasAuthority(SCOPE + Scope.RESULTS.code())
                        .requestMatchers(HttpMethod.GET, ROOT + "/teams/**")
                        .hasAuthority(SCOPE + Scope.TEAM.code())
                        .requestMatchers(HttpMethod.GET, "/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(filter, AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            Problems.write(
                                    response,
                                    HttpStatus.UNAUTHORIZED,
                                    "Send a token of your account as “Authorization: Bearer …”.");
                        })
                        .accessDeniedHandler((request, response, e) -> Problems.write(
                                response,
                                HttpStatus.FORBIDDEN,
                                "The token's scopes do not allow this, and this interface only reads.")))
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }
}
