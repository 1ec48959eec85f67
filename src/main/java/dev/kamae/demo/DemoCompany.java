package dev.kamae.demo;

import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.identity.People;
import dev.kamae.identity.PersonDraft;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.PersonName;
import dev.kamae.identity.Role;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The security team of ひなたマーケット, a fictional marketplace, and their register; made once, through the front doors. */
@Component
@Order(10)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoCompany implements ApplicationRunner {

    private static final Map<String, PersonDraft> TEAM = Map.of(
            "saeki", new PersonDraft("saeki", "佐伯", Set.of(Role.EXECUTIVE)),
            "nakamura", new PersonDraft("nakamura", "中村", Set.of(Role.ANALYST)),
            "onodera", new PersonDraft("onodera", "小野寺", Set.of(Role.ANALYST)),
            "miyake", new PersonDraft("miyake", "三宅", Set.of(Role.OWNER)));

    private final People people;
    private final DemoRegister register;

    DemoCompany(People people, DemoRegister register) {
        this.people = people;
        this.register = register;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        var may = Set.of(Capability.ADMIN, Capability.VIEW, Capability.EDIT, Capability.DECIDE);
        JobIdentity.as("demo", may, () -> {
            if (register.isEmpty()) {
                register.write(team());
            }
            return true;
        });
    }

    /** The team's people by sign-in name; nobody is told the passwords made for them, an administrator can make new ones. */
    private Map<String, PersonId> team() {
        var known = people.directory().people().stream().map(PersonName::name).collect(Collectors.toSet());
        TEAM.values().stream().filter(draft -> !known.contains(draft.name())).forEach(people::add);
        return people.directory().people().stream()
                .flatMap(person -> TEAM.values().stream()
                        .filter(draft -> draft.name().equals(person.name()))
                        .map(draft -> Map.entry(draft.login(), person.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
