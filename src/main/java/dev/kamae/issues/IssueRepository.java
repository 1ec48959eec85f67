package dev.kamae.issues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IssueRepository extends Repository<Issue, Issue.Key> {

    Issue saveAndFlush(Issue version);

    @Query(value = "select nextval('issue_number_seq')", nativeQuery = true)
    int nextNumber();

    @Query("from Issue where key.issue = :id and until is null")
    Optional<Issue> current(IssueId id);

    @Query("from Issue where number = :number and until is null")
    Optional<Issue> current(IssueNumber number);

    @Query("from Issue where key.issue = :id and at <= :moment and (until is null or until > :moment)")
    Optional<Issue> asOf(IssueId id, Instant moment);

    @Query("from Issue where key.issue = :id order by key.version")
    List<Issue> versions(IssueId id);

    @Query("from Issue where number.value > :number and until is null order by number.value limit :limit")
    List<Issue> after(int number, int limit);

    @Query(
            value = "select * from issue_version where issue = any(cast(:ids as uuid[])) and until is null",
            nativeQuery = true)
    List<Issue> current(UUID[] ids);

    /** Each in the version that stands at the same place. */
    @Query(value = """
                    select v.* from issue_version v
                      join unnest(cast(:ids as uuid[]), cast(:versions as integer[])) as asked (issue, version)
                        on v.issue = asked.issue and v.version = asked.version
                    """, nativeQuery = true)
    List<Issue> versions(UUID[] ids, Integer[] versions);

    @Query("from Issue where acceptState = ASKED and until is null order by acceptAskedAt, number.value limit :limit")
    List<Issue> acceptanceAsked(int limit);

    @Query("from Issue where acceptState = ACCEPTED and until is null order by acceptUntil, number.value limit :limit")
    List<Issue> accepted(int limit);

    @Query("select key.issue from Issue where acceptState = ACCEPTED and acceptUntil < :today and until is null")
    List<IssueId> acceptedBefore(LocalDate today);

    @Query("select count(*) from Issue where status = RISK_ACCEPTED and acceptState is null and until is null")
    long acceptedWithoutEnd();

    @Query("from Issue where number.value in :numbers and until is null order by number.value")
    List<Issue> called(Collection<Integer> numbers);

    @Query(
            value =
                    "select * from issue_version where until is null and waits_for <> '{}' and waits_for @> array[cast(:number as integer)] order by number",
            nativeQuery = true)
    List<Issue> waitingFor(int number);

    @Query("from Issue where duplicateOf = :number and until is null order by number.value")
    List<Issue> duplicatesOf(int number);

    /** Whether one of these waits, itself or by others, for the issue of that number. */
    @Query(value = """
                    with recursive reached (number) as (
                      select unnest(cast(:from as integer[]))
                      union
                      select w.number
                        from reached r
                        join issue_version v on v.number = r.number and v.until is null
                       cross join lateral unnest(v.waits_for) as w (number))
                    select exists (select 1 from reached where number = :number)
                    """, nativeQuery = true)
    boolean waitsInTheEnd(Integer[] from, int number);

    /** Whether this one is, itself or by others, a duplicate of the issue of that number. */
    @Query(value = """
                    with recursive reached (number) as (
                      select cast(:from as integer)
                      union
                      select v.duplicate_of
                        from reached r
                        join issue_version v on v.number = r.number and v.until is null
                       where v.duplicate_of is not null)
                    select exists (select 1 from reached where number = :number)
                    """, nativeQuery = true)
    boolean isDuplicateInTheEnd(int from, int number);

    /** Ends a version; 0 when it is no longer the current one. */
    @Modifying
    @Query(
            value =
                    "update issue_version set until = :at where issue = :#{#id.value} and version = :version and until is null",
            nativeQuery = true)
    int end(IssueId id, int version, Instant at);

    /** Ends {@code before} and inserts {@code next}; empty when somebody else was quicker. */
    default Optional<Issue> append(Issue before, Issue next) {
        return end(before.id(), before.version(), next.at()) == 1 ? Optional.of(saveAndFlush(next)) : Optional.empty();
    }
}
