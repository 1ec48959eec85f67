package dev.kamae.identity;

import dev.kamae.core.Actor;
import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.util.List;
import java.util.UUID;

/** The names of everybody, as one screen needs them again and again. */
public record Directory(List<PersonName> people) {

    /** People to choose from: those who did not leave. */
    public List<PersonName> active() {
        return people.stream().filter(PersonName::active).toList();
    }

    public String name(PersonId id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(PersonName::name)
                .orElse(id.toString());
    }

    /** A person's name, or the job's with a word that says it is one. */
    public String name(Actor actor, Language language) {
        return switch (actor.kind()) {
            case PERSON -> name(new PersonId(UUID.fromString(actor.id())));
            case JOB -> Texts.text(language, "identity.job", actor.id());
        };
    }
}
