package dev.kamae.identity;

import dev.kamae.core.Language;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody who can sign in. */
@Entity
@Table(name = "person")
class Person {

    /** So many wrong passwords in a row lock the account for {@link #LOCK}. */
    static final int TRIES = 5;

    static final Duration LOCK = Duration.ofMinutes(15);

    /** Nobody's hash. */
    private static final String NO_PASSWORD = "no password";

    @EmbeddedId
    private PersonId id;

    private String login;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role[] roles;

    private String passwordHash;
    private boolean mustChangePassword;
    private boolean active = true;
    private int failures;
    private @Nullable Instant lockedUntil;
    private @Nullable Instant lastSignInAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    @Enumerated(EnumType.STRING)
    private Theme theme = Theme.SYSTEM;

    /** Raised when what a signed-in person may do has changed: sessions that carry an older one end. */
    private int stamp = 1;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    private Person() {}

    Person(PersonDraft draft, Password password, boolean mustChangePassword, PasswordEncoder encoder) {
        this.id = PersonId.made();
        this.login = draft.login();
        this.name = draft.name();
        this.roles = sorted(draft.roles());
        this.passwordHash = hash(password, encoder);
        this.mustChangePassword = mustChangePassword;
    }

    private Person(PersonDraft draft) {
        this.id = PersonId.made();
        this.login = draft.login();
        this.name = draft.name();
        this.roles = sorted(draft.roles());
        this.passwordHash = NO_PASSWORD;
    }

    /** Somebody who does not exist, and whom nobody can sign in as. */
    static Person fictional(PersonDraft draft) {
        return new Person(draft);
    }

    boolean isFictional() {
        return passwordHash.equals(NO_PASSWORD);
    }

    void change(PersonDraft draft) {
        login = draft.login();
        name = draft.name();
        if (!roles().equals(draft.roles())) {
            roles = sorted(draft.roles());
            stamp++;
        }
    }

    void deactivate() {
        active = false;
        stamp++;
    }

    void reactivate() {
        active = true;
        unlock();
    }

    void unlock() {
        failures = 0;
        lockedUntil = null;
    }

    /** A made password, to be changed at the next sign-in. */
    void resetPassword(Password made, PasswordEncoder encoder) {
        passwordHash = hash(made, encoder);
        mustChangePassword = true;
        unlock();
        stamp++;
    }

    void changePassword(String current, Password next, PasswordEncoder encoder) {
        if (!encoder.matches(current, passwordHash)) {
            throw PasswordRefused.notTheCurrentOne();
        }
        if (encoder.matches(next.value(), passwordHash)) {
            throw PasswordRefused.unchanged();
        }
        passwordHash = hash(next, encoder);
        mustChangePassword = false;
        stamp++;
    }

    /** @return whether this failure locked the account */
    boolean failedToSignIn(Instant now) {
        failures++;
        if (failures < TRIES) {
            return false;
        }
        failures = 0;
        lockedUntil = now.plus(LOCK);
        return true;
    }

    void signedIn(Instant now) {
        unlock();
        lastSignInAt = now;
    }

    void prefer(Preferences preferences) {
        language = preferences.language();
        theme = preferences.theme();
    }

    Preferences preferences() {
        return new Preferences(language, theme);
    }

    SignedIn principal(Instant now) {
        var locked = lockedUntil != null && now.isBefore(lockedUntil);
        return new SignedIn(id, login, name, passwordHash, roles(), mustChangePassword, active, locked, stamp);
    }

    PersonSummary summary(Instant now) {
        var locked = lockedUntil != null && now.isBefore(lockedUntil);
        return new PersonSummary(id, login, name, roles(), active, locked, mustChangePassword, lastSignInAt);
    }

    PersonId id() {
        return id;
    }

    String login() {
        return login;
    }

    Set<Role> roles() {
        return Arrays.stream(roles).collect(Collectors.toUnmodifiableSet());
    }

    private String hash(Password password, PasswordEncoder encoder) {
        return Objects.requireNonNull(encoder.encode(password.of(login).value()));
    }

    private static Role[] sorted(Set<Role> roles) {
        return roles.stream().sorted().toArray(Role[]::new);
    }
}
