package dev.kamae.identity;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the first person into an empty portal. */
@Component
@Order(0)
public class FirstAdministrator implements ApplicationRunner {

    /** The sign-in name of the first administrator. */
    public static final String LOGIN = "admin";

    private final People people;
    private final @Nullable String given;
    private @Nullable Password made;

    FirstAdministrator(People people, @Value("${kamae.admin.password:#{null}}") @Nullable String given) {
        this.people = people;
        // a variable that is there and empty is how a container says that there is none
        this.given = given == null || given.isBlank() ? null : given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var password = given == null ? Password.made() : new Password(given);
        var draft = new PersonDraft(LOGIN, "Administrator", Set.of(Role.ADMINISTRATOR, Role.ANALYST));
        var added = people.addFirst(draft, password, given == null);
        made = added.isPresent() && given == null ? password : null;
    }

    /** The password made at this start, told once: later calls, and starts that made none, get nothing. */
    public Optional<Password> tellMadePassword() {
        var told = Optional.ofNullable(made);
        made = null;
        return told;
    }
}
