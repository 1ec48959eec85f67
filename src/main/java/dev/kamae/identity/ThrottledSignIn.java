package dev.kamae.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses tries to sign in before anything is reckoned for them, once there were too many. */
class ThrottledSignIn extends OncePerRequestFilter {

    private final Throttle throttle;
    private final SignInTrail trail;

    ThrottledSignIn(Throttle throttle, SignInTrail trail) {
        this.throttle = throttle;
        this.trail = trail;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = RecordedSessions.path(request);
        var password = path.equals("/login") && HttpMethod.POST.matches(request.getMethod());
        return !password && !path.equals("/login/oauth2/code/" + Provider.ID);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = Objects.requireNonNullElse(request.getParameter("username"), "");
        var answer = throttle.tried(request.getRemoteAddr(), login);
        if (answer == Throttle.Answer.GO_ON) {
            chain.doFilter(request, response);
            return;
        }
        if (answer == Throttle.Answer.REFUSED_FIRST) {
            try {
                trail.throttled(login, request.getRemoteAddr());
            } catch (DataAccessException | TransactionException away) {
                // refused all the same
                logger.debug("A refused sign-in is not written", away);
            }
        }
        response.sendRedirect(request.getContextPath() + "/login?throttled");
    }
}
