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

    /** Nobody's hash either: of those who sign in at the provider. */
    private static final String AT_PROVIDER = "signs in at the provider";

    @EmbeddedId
    private PersonId id;

    private String login;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role[] roles;

    private @Nullable String mail;

    /** Who the provider says it is; null for those who have a password here, and the subject until the first sign-in there. */
    private @Nullable String issuer;

    private @Nullable String subject;

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

    private Person(PersonDraft draft, String noHash) {
        this.id = PersonId.made();
        this.login = draft.login();
        this.name = draft.name();
        this.roles = sorted(draft.roles());
        this.passwordHash = noHash;
    }

    /** Somebody who does not exist, and whom nobody can sign in as. */
    static Person fictional(PersonDraft draft) {
        return new Person(draft, NO_PASSWORD);
    }

    /** Somebody whom the provider vouches for, with at least one role. */
    static Person claimed(Claimed claimed) {
        var person = new Person(new PersonDraft(claimed.login(), claimed.name(), claimed.roles()), AT_PROVIDER);
        person.claimed(claimed, claimed.login());
        return person;
    }

    /** Takes over what the provider says now; who lost every role loses their sessions too. */
    void claimed(Claimed claimed, String login) {
        this.issuer = claimed.issuer();
        this.subject = claimed.subject();
        this.login = login;
        this.name = claimed.name();
        this.mail = claimed.mail();
        if (!roles().equals(claimed.roles())) {
            roles = sorted(claimed.roles());
            stamp++;
        }
    }

    /** From now on the person signs in at the provider, which is recognised by the sign-in name once. */
    void handOver() {
        passwordHash = AT_PROVIDER;
        mustChangePassword = false;
        unlock();
        stamp++;
    }

    boolean isByProvider() {
        return passwordHash.equals(AT_PROVIDER);
    }

    /** Whether the provider has not yet said who it is. */
    boolean isAwaited() {
        return isByProvider() && subject == null;
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

    /** @return whether this failure locked the account; nothing does that has no password to guess */
    boolean failedToSignIn(Instant now) {
        if (isByProvider()) {
            return false;
        }
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
        return new PersonSummary(
                id, login, name, mail, roles(), active, locked, mustChangePassword, isByProvider(), lastSignInAt);
    }

    PersonId id() {
        return id;
    }

    String login() {
        return login;
    }

    boolean isActive() {
        return active;
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
