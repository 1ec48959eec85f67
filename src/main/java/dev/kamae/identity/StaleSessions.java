package dev.kamae.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that carry what a person may no longer do: roles taken away, a password reset, an account closed.
 *
 * <p>Every replica asks the record, at most once in {@link #FRESH} for each person.
 */
class StaleSessions extends OncePerRequestFilter {

    static final Duration FRESH = Duration.ofSeconds(5);

    private final PersonRepository people;
    private final Clock clock;
    private final ConcurrentHashMap<PersonId, Stamp> known = new ConcurrentHashMap<>();

    private record Stamp(int value, Instant at) {}

    StaleSessions(PersonRepository people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = Identity.signedIn();
        if (signedIn.isPresent() && isStale(signedIn.get())) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isStale(SignedIn signedIn) {
        var now = clock.instant();
        var stamp = known.compute(
                signedIn.id(),
                (id, last) -> last != null
                                && last.value() == signedIn.stamp()
                                && last.at().plus(FRESH).isAfter(now)
                        ? last
                        : ask(id, last, signedIn.stamp(), now));
        return stamp.value() != signedIn.stamp();
    }

    private Stamp ask(PersonId id, @Nullable Stamp last, int carried, Instant now) {
        try {
            return new Stamp(people.stampOf(id).orElse(-1), now);
        } catch (DataAccessException | TransactionException away) {
            // without the record open sessions go on with what was known last
            return last != null ? last : new Stamp(carried, now);
        }
    }
}
