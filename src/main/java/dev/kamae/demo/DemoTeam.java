package dev.kamae.demo;

import dev.kamae.identity.Capability;
import dev.kamae.identity.FictionalPeople;
import dev.kamae.identity.JobIdentity;
import dev.kamae.identity.PersonDraft;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.Role;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people of ひなたマーケット. What takes a person is done as one of them, for no job decides. */
@Component
@ConditionalOnBooleanProperty("kamae.demo")
class DemoTeam {

    static final PersonDraft EXECUTIVE = new PersonDraft("saeki", "佐伯", Set.of(Role.EXECUTIVE));
    static final PersonDraft ANALYST = new PersonDraft("nakamura", "中村", Set.of(Role.ANALYST));
    private static final Logger LOG = LoggerFactory.getLogger(DemoTeam.class);

    private static final Set<PersonDraft> PEOPLE = Set.of(
            EXECUTIVE,
            ANALYST,
            new PersonDraft("onodera", "小野寺", Set.of(Role.ANALYST)),
            new PersonDraft("miyake", "三宅", Set.of(Role.OWNER)));

    private final FictionalPeople people;

    DemoTeam(FictionalPeople people) {
        this.people = people;
    }

    /** Something to write that may fail. */
    @FunctionalInterface
    interface Writing {
        void write() throws Exception;
    }

    /**
     * Has a part of the demo written unless it is there already. Whether it is, the demo asks as the job that it is; and a part
     * that takes somebody who has got a password since is left out, for nobody real is acted.
     *
     * @param part its name in the log
     * @param by whose work it is
     */
    void writeOnce(String part, Callable<Boolean> isMissing, Set<PersonDraft> by, Writing writing) throws Exception {
        if (!JobIdentity.as("demo", Set.of(Capability.VIEW), isMissing)) {
            return;
        }
        if (by.stream().map(people::add).allMatch(people::mayAct)) {
            writing.write();
        } else {
            LOG.info("The demo goes without its {}: who would have written it has a password now", part);
        }
    }

    /** Who of the team has this sign-in name; fails for a name that nobody has. */
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
