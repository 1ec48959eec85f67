package dev.kamae.identity;

import java.util.Set;

/**
 * What the form of a person holds.
 *
 * @param login what one types to sign in: 1 to 64 letters, digits and {@code . _ - @}; no two people share one, whatever the case
 * @param name what others read, 1 to 80 characters
 * @param roles at least one
 */
public record PersonDraft(String login, String name, Set<Role> roles) {

    public PersonDraft {
        login = login.strip();
        name = name.strip();
        roles = Set.copyOf(roles);
        if (!isLogin(login)
                || name.isEmpty()
                || name.length() > 80
                || name.chars().anyMatch(Character::isISOControl)
                || roles.isEmpty()) {
            throw new PersonIncomplete();
        }
    }

    static boolean isLogin(String text) {
        return text.matches("[\\w.@-]{1,64}");
    }
}
