package dev.kamae.identity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, PersonId> {

    Person saveAndFlush(Person person);

    boolean existsBy();

    Optional<Person> findById(PersonId id);

    Optional<Person> findByLoginIgnoreCase(String login);

    /** For counting tries: two wrong passwords at once count as two. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Person where lower(login) = lower(:login)")
    Optional<Person> lockByLogin(String login);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Person where issuer = :issuer and subject = :subject")
    Optional<Person> lockBySubject(String issuer, String subject);

    @Query("select p from Person p order by p.active desc, lower(p.name)")
    List<Person> all();

    @Query("select new dev.kamae.identity.PersonName(p.id, p.name, p.active) from Person p order by lower(p.name)")
    List<PersonName> names();

    /** Locked, so that two administrators cannot demote each other at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Person where active = true")
    List<Person> lockActive();
}
