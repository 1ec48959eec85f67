package dev.kamae.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions in which no person has done anything for as long as a session may rest. The server's own time-out is not
 * enough: an open page asks every few seconds whether its server is there and what its figures are.
 */
class IdleSessions extends OncePerRequestFilter {

    private final Clock clock;

    IdleSessions(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && Identity.signedIn().isPresent() && isIdle(session)) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isIdle(HttpSession session) {
        var now = clock.instant();
        if (!(session.getAttribute(LastAction.ATTRIBUTE) instanceof LastAction(var at))) {
            // signing in was one
            session.setAttribute(LastAction.ATTRIBUTE, new LastAction(now));
            return false;
        }
        var rest = session.getMaxInactiveInterval();
        return rest > 0 && at.plusSeconds(rest).isBefore(now);
    }
}
