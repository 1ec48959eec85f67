package dev.kamae.demo;

import dev.kamae.identity.FictionalPeople;
import dev.kamae.identity.PersonDraft;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.Role;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people of ひなたマーケット. What takes a person is done as one of them, for no job decides. */
@Component
@ConditionalOnBooleanProperty("kamae.demo")
class DemoTeam {

    private static final PersonDraft EXECUTIVE = new PersonDraft("saeki", "佐伯", Set.of(Role.EXECUTIVE));
    private static final PersonDraft ANALYST = new PersonDraft("nakamura", "中村", Set.of(Role.ANALYST));
    private static final Set<PersonDraft> PEOPLE = Set.of(
            EXECUTIVE,
            ANALYST,
            new PersonDraft("onodera", "小野寺", Set.of(Role.ANALYST)),
            new PersonDraft("miyake", "三宅", Set.of(Role.OWNER)));

    private final FictionalPeople people;

    DemoTeam(FictionalPeople people) {
        this.people = people;
    }

    /** Who has this sign-in name; empty names are nobody's. */
    PersonId id(String login) {
        return people.add(PEOPLE.stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow());
    }

    <T> T asAnalyst(Callable<T> work) throws Exception {
        return people.as(people.add(ANALYST), work);
    }

    <T> T asExecutive(Callable<T> work) throws Exception {
        return people.as(people.add(EXECUTIVE), work);
    }
}
