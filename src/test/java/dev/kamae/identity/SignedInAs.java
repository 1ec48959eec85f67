package dev.kamae.identity;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * A person of a test, in the record and able to be signed in.
 *
 * <p>{@code var nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST)}, then {@code nakamura.call(() -> …)}.
 */
public record SignedInAs(PersonId id, String login, Set<Role> roles) {

    /** Nobody's hash: such a person is signed in by tests and never by a password. */
    private static final String NO_PASSWORD = "no password";

    /** Puts a person into the record, or gives the one of this sign-in name these roles. */
    public static SignedInAs person(JdbcClient jdbc, String login, Role... roles) {
        var id = jdbc.sql("""
                        insert into person (id, login, name, roles, password_hash, must_change_password, active, failures,
                                            theme, stamp, version)
                        values (:id, :login, :login, :roles, :hash, false, true, 0, 'SYSTEM', 1, 0)
                        on conflict (lower(login)) do update set roles = excluded.roles, active = true
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("login", login)
                .param("roles", Set.of(roles).stream().map(Role::name).toArray(String[]::new))
                .param("hash", NO_PASSWORD)
                .query(UUID.class)
                .single();
        return new SignedInAs(new PersonId(id), login, Set.of(roles));
    }

    /** Does {@code work} as this person, and gives the thread back as it was. */
    public <T> T call(Callable<T> work) throws Exception {
        return call(authentication(), work);
    }

    /** Does {@code work} as whoever this is, null for nobody, and gives the thread back as it was. */
    public static <T> T call(@Nullable Authentication authentication, Callable<T> work) throws Exception {
        var before = SecurityContextHolder.getContext();
        try {
            var context = new SecurityContextImpl();
            context.setAuthentication(authentication);
            SecurityContextHolder.setContext(context);
            return work.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does {@code work} as this person, and gives the thread back as it was. */
    public void run(Work work) throws Exception {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Signs the person in on this thread, for tests of screens; {@link #nobody} ends it. */
    public void signIn() {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication()));
    }

    /** Signs out whoever is signed in on this thread. */
    public static void nobody() {
        SecurityContextHolder.clearContext();
    }

    private Authentication authentication() {
        var principal = new SignedIn(id, login, login, NO_PASSWORD, roles, false, true, false, 1);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    /** Something to do that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
