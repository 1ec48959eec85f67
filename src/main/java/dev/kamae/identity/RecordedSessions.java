package dev.kamae.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Has the record know of each session that somebody is signed in with, and ends those that may not go on: ended by their
 * person or an administrator, roles taken away, a password reset, an account closed. The record is asked at each request, for
 * it is another replica that hears of it.
 */
class RecordedSessions extends OncePerRequestFilter {

    private static final Duration ONCE_IN = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Clock clock;

    RecordedSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // files that anybody gets
        return Stream.concat(
                        Stream.of(SecurityConfiguration.STATIC).filter(path -> path.endsWith("/**")),
                        Stream.of("/VAADIN/build/**", "/VAADIN/static/**"))
                .map(path -> path.substring(0, path.length() - 2))
                .anyMatch(path(request)::startsWith);
    }

    /** Whichever servlet it is for. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var signedIn = Identity.signedIn();
        if (session != null && signedIn.isPresent() && !mayGoOn(request, session, signedIn.get())) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean mayGoOn(HttpServletRequest request, HttpSession session, SignedIn signedIn) {
        try {
            var mark = mark(request, session, signedIn);
            var goesOn = sessions.mayGoOn(mark.id(), signedIn.id(), signedIn.stamp());
            if (goesOn) {
                used(session, mark);
            }
            return goesOn;
        } catch (DataAccessException | TransactionException away) {
            // without the record open sessions go on with what was known last
            return true;
        }
    }

    private SessionMark mark(HttpServletRequest request, HttpSession session, SignedIn signedIn) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var known = SessionMark.of(session::getAttribute);
            if (known.isPresent() && known.get().person().equals(signedIn.id())) {
                return known.get();
            }
            // somebody else has signed in with the same browser
            known.map(SessionMark::id).ifPresent(sessions::close);
            var made = new SessionMark(begun(request, signedIn), signedIn.id(), clock.instant());
            session.setAttribute(SessionMark.ATTRIBUTE, made);
            return made;
        }
    }

    private UUID begun(HttpServletRequest request, SignedIn signedIn) {
        return sessions.begin(
                signedIn.id(),
                signedIn instanceof SignedInByProvider ? SignInWay.PROVIDER : SignInWay.PASSWORD,
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
    }

    private void used(HttpSession session, SessionMark mark) {
        if (session.getAttribute(LastAction.ATTRIBUTE) instanceof LastAction(var at)
                && at.isAfter(mark.written().plus(ONCE_IN))) {
            sessions.used(mark.id());
            session.setAttribute(SessionMark.ATTRIBUTE, new SessionMark(mark.id(), mark.person(), clock.instant()));
        }
    }
}
