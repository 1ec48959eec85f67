package dev.kamae.api;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The tokens by which programs come in. A token is no person: it can accept, approve and sign nothing. */
@Service
@Transactional
@RolesAllowed(Capability.ADMIN)
public class Tokens {

    private final TokenRepository tokens;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tokens(TokenRepository tokens, Identity identity, Clock clock, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Those that are good first, latest first. */
    @Transactional(readOnly = true)
    public List<Token> all() {
        return tokens.all();
    }

    /** The secret is told here, and never again. */
    public TokenSecret make(TokenDraft draft) {
        return make(tokens, draft, identity.actor(), clock, events::publishEvent);
    }

    /** From now on it opens nothing. Its name stays taken, as it stands beside what the program did. */
    public void revoke(TokenId id) {
        var now = clock.instant();
        var name = tokens.revoke(id, now).orElseThrow(TokenRefused::unknown);
        events.publishEvent(new TokenChanged(identity.actor(), now, "api.tokenRevoked", name, Map.of()));
    }

    /**
     * Makes one for the command line, whose user owns the data.
     *
     * @param trail writes the row of the audit trail into the same database
     */
    public static TokenSecret make(DataSource database, TokenDraft draft, Clock clock, Consumer<Auditable> trail) {
        var tokens = new TokenRepository(JdbcClient.create(database));
        return new TransactionTemplate(new JdbcTransactionManager(database))
                .execute(_ -> make(tokens, draft, Actor.job("kamae token"), clock, trail));
    }

    private static TokenSecret make(
            TokenRepository tokens, TokenDraft draft, Actor by, Clock clock, Consumer<Auditable> trail) {
        var now = clock.instant();
        var until = end(draft, clock);
        if (until != null && !now.isBefore(until)) {
            throw TokenRefused.over();
        }
        var secret = TokenSecret.made();
        tokens.insert(new Token(TokenId.made(), draft.name(), draft.scopes(), by, now, until, null, null), secret);
        trail.accept(new TokenChanged(by, now, "api.tokenMade", draft.name(), detail(draft)));
        return secret;
    }

    private static @Nullable Instant end(TokenDraft draft, Clock clock) {
        var last = draft.last();
        return last == null
                ? null
                : last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static Map<String, String> detail(TokenDraft draft) {
        var scopes = draft.scopes().stream().sorted().collect(Collectors.joining(" "));
        var last = draft.last();
        return last == null ? Map.of("scopes", scopes) : Map.of("scopes", scopes, "last", last.toString());
    }
}
