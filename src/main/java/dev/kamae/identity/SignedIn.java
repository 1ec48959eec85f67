package dev.kamae.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in person, as the session carries them. */
sealed class SignedIn implements UserDetails, CredentialsContainer permits SignedInByProvider {

    private final PersonId id;
    private final String login;
    private final String name;
    private @Nullable String passwordHash;
    private final boolean mustChangePassword;
    private final boolean active;
    private final boolean locked;
    private final int stamp;
    private final List<GrantedAuthority> authorities;

    SignedIn(
            PersonId id,
            String login,
            String name,
            String passwordHash,
            Set<Role> roles,
            boolean mustChangePassword,
            boolean active,
            boolean locked,
            int stamp) {
        this.id = id;
        this.login = login;
        this.name = name;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.active = active;
        this.locked = locked;
        this.stamp = stamp;
        // until the made password is changed one may change it, and nothing else
        this.authorities = mustChangePassword ? List.of() : authorities(roles);
    }

    SignedIn(SignedIn other) {
        this.id = other.id;
        this.login = other.login;
        this.name = other.name;
        this.mustChangePassword = other.mustChangePassword;
        this.active = other.active;
        this.locked = other.locked;
        this.stamp = other.stamp;
        this.authorities = other.authorities;
    }

    private static List<GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> role.capabilities().stream())
                .distinct()
                .sorted()
                .<GrantedAuthority>map(capability -> new SimpleGrantedAuthority("ROLE_" + capability))
                .toList();
    }

    PersonId id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    int stamp() {
        return stamp;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
