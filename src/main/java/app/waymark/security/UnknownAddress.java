package app.waymark.security;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Matches requests for addresses that are neither a view nor a controller's, where Vaadin says that there is nothing. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class UnknownAddress implements RequestMatcher {

    private final RequestUtil vaadinRequests;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> controllers;

    UnknownAddress(RequestUtil vaadinRequests, ObjectProvider<RequestMappingInfoHandlerMapping> controllers) {
        this.vaadinRequests = vaadinRequests;
        this.controllers = controllers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && !vaadinRequests.isSecuredFlowRoute(request)
                && !vaadinRequests.isAnonymousRoute(request)
                && !belongsToController(request);
    }

    private boolean belongsToController(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        List<RequestMappingInfoHandlerMapping> mappings =
                controllers.orderedStream().toList();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            try {
                if (mapping.getHandler(request) != null) {
                    return true;
                }
            } catch (Exception e) {
                // there is one, for another method or media type
                return true;
            }
        }
        return false;
    }
}
