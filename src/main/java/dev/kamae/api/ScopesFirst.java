package dev.kamae.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks for the scope of a method before anything of the body is read: a token for one door sends nothing to another. */
@Component
class ScopesFirst implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(ApiSecurity.ROOT + "**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var asked = method.getMethodAnnotation(RolesAllowed.class);
            if (asked != null && !isHeld(Set.of(asked.value()))) {
                throw new AccessDeniedException("The scopes of the token do not open this");
            }
        }
        return true;
    }

    private static boolean isHeld(Set<String> scopes) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && scopes.stream()
                        .map(scope -> "ROLE_" + scope)
                        .anyMatch(role ->
                                who.getAuthorities().stream().anyMatch(held -> role.equals(held.getAuthority())));
    }
}
