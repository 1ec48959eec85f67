package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Origin;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.AcceptanceRefused.Reason;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ThreatId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;

/**
 * One version of an issue. A row never changes after it was written, but for its end: a verb returns the next version, and
 * {@link IssueRepository#append} writes it.
 */
@Entity
@Immutable
@Table(name = "issue_version")
class Issue extends AbstractAggregateRoot<Issue> implements Persistable<Issue.Key> {

    static final int LONGEST_REASON = 2_000;

    @Embeddable
    record Key(IssueId issue, @Column(name = "version") int version) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Embedded
    private IssueNumber number;

    private Instant at;
    private @Nullable Instant until;
    private String actor;
    private @Nullable String reason;
    private Instant raisedAt;
    private String raisedBy;
    private @Nullable String originKind;
    private @Nullable String originId;
    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private IssueStatus status;

    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    @Enumerated(EnumType.STRING)
    private Acceptance.@Nullable State acceptState;

    private @Nullable LocalDate acceptUntil;
    private @Nullable String acceptWhy;
    private @Nullable String acceptAskedBy;
    private @Nullable Instant acceptAskedAt;

    private @Nullable UUID owner;

    @Embedded
    private @Nullable Due due;

    private Integer[] waitsFor = {};
    private @Nullable Integer duplicateOf;

    @Embedded
    private @Nullable Incident incident;

    private String[] threats;
    private String[] controls;

    @Embedded
    private @Nullable Cost cost;

    private String[] labels = {};

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    private Issue() {}

    /** Raises an issue that has happened, or one that has not. */
    Issue(
            IssueNumber number,
            IssueDraft draft,
            @Nullable Origin origin,
            @Nullable Incident incident,
            Actor by,
            Instant now) {
        this.key = new Key(IssueId.made(), 1);
        this.number = number;
        this.at = now;
        this.actor = by.toString();
        this.raisedAt = now;
        this.raisedBy = by.toString();
        this.originKind = origin == null ? null : origin.kind();
        this.originId = origin == null ? null : origin.id();
        this.status = IssueStatus.OPEN;
        this.statusSince = now;
        this.incident = incident;
        write(draft);
        registerEvent(new IssueRaised(id(), number, draft.severity(), by, now));
        if (incident != null) {
            registerEvent(
                    new IncidentRecorded(id(), number, 1, incident.differencesFrom(Incident.NOTHING_KNOWN), by, now));
        }
    }

    /** The version after {@code before}, equal to it until a verb says what differs. */
    private Issue(Issue before, Actor by, Instant now) {
        this.key = new Key(before.id(), before.version() + 1);
        this.number = before.number;
        this.at = now.isBefore(before.at) ? before.at : now; // clocks of two replicas differ a little
        this.actor = by.toString();
        this.raisedAt = before.raisedAt;
        this.raisedBy = before.raisedBy;
        this.originKind = before.originKind;
        this.originId = before.originId;
        this.status = before.status;
        this.statusSince = before.statusSince;
        this.resolution = before.resolution;
        this.incident = before.incident;
        write(before.acceptance());
        write(before.relations());
        write(before.content());
    }

    /** The version with other words; itself when nothing differs. */
    Issue change(IssueDraft draft, Actor by, Instant now) {
        var fields = IssueVersion.differences(draft, content());
        if (fields.isEmpty()) {
            return this;
        }
        var next = new Issue(this, by, now);
        next.write(draft);
        next.registerEvent(new IssueChanged(id(), number, next.version(), fields, by, next.at));
        return next;
    }

    /** The version in another state of work; refuses a move that is not possible, or that should say why and does not. */
    Issue move(IssueStatus to, String why, Actor by, Instant now) {
        if (to.isDone()) {
            throw new IssueNeedsResolution();
        }
        return moved(to, null, why, by, now);
    }

    /** The version that is done with; a resolution says how it came to that. */
    Issue close(Resolution how, String why, Actor by, Instant now) {
        return moved(how.status(), how, why, by, now);
    }

    /** The version of which somebody asks that its risk be lived with. */
    Issue askToAccept(LocalDate until, String why, Actor by, Instant now, LocalDate today) {
        if (status.isDone()) {
            throw new IssueCannotMove(number, status, IssueStatus.RISK_ACCEPTED);
        }
        var before = acceptance();
        if (before != null && before.state() == Acceptance.State.ASKED) {
            throw new AcceptanceRefused(Reason.ASKED_ALREADY, number);
        }
        if (!until.isAfter(today)) {
            throw new AcceptanceRefused(Reason.ENDS_TOO_SOON, number);
        }
        if (until.isAfter(today.plusDays(Acceptance.LONGEST_DAYS))) {
            throw new AcceptanceRefused(Reason.ENDS_TOO_LATE, number);
        }
        if (why.isBlank()) {
            throw new IssueMoveNeedsReason();
        }
        return next(new Acceptance(Acceptance.State.ASKED, until, checked(why), by, now), why, by, now);
    }

    /** The version of which it is no longer asked. */
    Issue withdrawRequest(Actor by, Instant now) {
        return next(request().now(Acceptance.State.WITHDRAWN), "", by, now);
    }

    /** The version of which it was declined. */
    Issue declineToAccept(String why, Actor by, Instant now) {
        var request = request();
        if (why.isBlank()) {
            throw new IssueMoveNeedsReason();
        }
        return next(request.now(Acceptance.State.DECLINED), why, by, now);
    }

    /** The version whose risk is lived with; refuses who asked for it. */
    Issue accept(String remark, Actor by, Instant now, LocalDate today) {
        var request = request();
        if (request.isAskedBy(by)) {
            throw new AcceptanceRefused(Reason.OWN_REQUEST, number);
        }
        if (request.isOver(today)) {
            throw new AcceptanceRefused(Reason.OVER, number);
        }
        var next = next(request.now(Acceptance.State.ACCEPTED), remark, by, now);
        return next.turned(status, IssueStatus.RISK_ACCEPTED, null);
    }

    /** The version that is open again as the day of its acceptance has passed; itself when that is not so. */
    Issue expire(Actor by, Instant now, LocalDate today) {
        var accepted = acceptance();
        if (accepted == null || accepted.state() != Acceptance.State.ACCEPTED || !accepted.isOver(today)) {
            return this;
        }
        return next(accepted.now(Acceptance.State.EXPIRED), "", by, now).turned(status, IssueStatus.OPEN, null);
    }

    /**
     * The version as a record that is kept elsewhere tells it; a resolution it does not tell. Itself when nothing differs.
     *
     * @param at since when it is so there
     * @param now when somebody takes it over, of which the trail tells
     */
    Issue retold(IssueDraft draft, IssueStatus to, String why, Actor by, Instant at, Instant now) {
        var fields = IssueVersion.differences(draft, content());
        if (fields.isEmpty() && to == status) {
            return this;
        }
        var next = next(to == status ? acceptance() : Acceptance.after(acceptance(), to), why, by, at, now);
        next.write(draft);
        if (!fields.isEmpty()) {
            next.registerEvent(new IssueChanged(id(), number, next.version(), fields, by, now));
        }
        return to == status ? next : next.turned(status, to, null, now);
    }

    /** The version that hangs together with others in this way; itself when it did before. */
    Issue relate(IssueRelations relations, Actor by, Instant now) {
        if (relations.equals(relations())) {
            return this;
        }
        var next = next(acceptance(), "", by, now);
        next.write(relations);
        next.registerEvent(new IssueRelated(id(), number, next.version(), relations, by, next.at));
        return next;
    }

    /** The version of which this is known as an incident; itself when that was known before. */
    Issue record(Incident known, Actor by, Instant now) {
        var before = incident;
        if (known.equals(before)) {
            return this;
        }
        var next = next(acceptance(), "", by, now);
        next.incident = known;
        var parts = known.differencesFrom(before == null ? Incident.NOTHING_KNOWN : before);
        next.registerEvent(new IncidentRecorded(id(), number, next.version(), parts, by, next.at));
        return next;
    }

    private void write(IssueRelations relations) {
        var original = relations.duplicateOf();
        waitsFor =
                relations.waitsFor().stream().map(IssueNumber::value).sorted().toArray(Integer[]::new);
        duplicateOf = original == null ? null : original.value();
    }

    private IssueRelations relations() {
        return new IssueRelations(
                Arrays.stream(waitsFor).map(IssueNumber::new).collect(Collectors.toSet()),
                duplicateOf == null ? null : new IssueNumber(duplicateOf));
    }

    private Acceptance request() {
        var acceptance = acceptance();
        if (acceptance == null || acceptance.state() != Acceptance.State.ASKED) {
            throw new AcceptanceRefused(Reason.NOT_ASKED, number);
        }
        return acceptance;
    }

    private Issue moved(IssueStatus to, @Nullable Resolution how, String why, Actor by, Instant now) {
        if (!status.next().contains(to)) {
            throw new IssueCannotMove(number, status, to);
        }
        if (status.needsReason(to) && why.isBlank()) {
            throw new IssueMoveNeedsReason();
        }
        return next(Acceptance.after(acceptance(), to), why, by, now).turned(status, to, how);
    }

    /** The version after this one, with that of the acceptance. */
    private Issue next(@Nullable Acceptance acceptance, String why, Actor by, Instant now) {
        return next(acceptance, why, by, now, now);
    }

    private Issue next(@Nullable Acceptance acceptance, String why, Actor by, Instant at, Instant now) {
        var next = new Issue(this, by, at);
        next.reason = why.isBlank() ? null : checked(why);
        next.write(acceptance);
        if (acceptance != null && acceptState != acceptance.state()) {
            next.registerEvent(new AcceptanceChanged(
                    id(), number, next.version(), acceptance, by, now.isBefore(next.at) ? next.at : now));
        }
        return next;
    }

    /** This version, in another state since it began. */
    private Issue turned(IssueStatus from, IssueStatus to, @Nullable Resolution how) {
        return turned(from, to, how, at);
    }

    private Issue turned(IssueStatus from, IssueStatus to, @Nullable Resolution how, Instant now) {
        status = to;
        statusSince = at;
        resolution = how;
        registerEvent(new IssueMoved(id(), number, version(), from, to, how, Actor.parse(actor), now));
        return this;
    }

    private static String checked(String why) {
        if (why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw new IssueReasonTooLong();
        }
        return why.strip();
    }

    private void write(@Nullable Acceptance acceptance) {
        acceptState = acceptance == null ? null : acceptance.state();
        acceptUntil = acceptance == null ? null : acceptance.until();
        acceptWhy = acceptance == null ? null : acceptance.why();
        acceptAskedBy = acceptance == null ? null : acceptance.askedBy().toString();
        acceptAskedAt = acceptance == null ? null : acceptance.askedAt();
    }

    private @Nullable Acceptance acceptance() {
        return acceptState == null
                        || acceptUntil == null
                        || acceptWhy == null
                        || acceptAskedBy == null
                        || acceptAskedAt == null
                ? null
                : new Acceptance(acceptState, acceptUntil, acceptWhy, Actor.parse(acceptAskedBy), acceptAskedAt);
    }

    private void write(IssueDraft draft) {
        title = draft.title();
        description = draft.description();
        severity = draft.severity();
        owner = draft.owner() == null ? null : draft.owner().value();
        due = draft.due();
        threats = draft.threats().stream().map(ThreatId::value).sorted().toArray(String[]::new);
        controls = draft.controls().stream().map(ControlId::value).sorted().toArray(String[]::new);
        cost = draft.cost();
        labels = draft.labels().stream().sorted().toArray(String[]::new);
    }

    IssueVersion asRead() {
        var origin = originKind == null || originId == null ? null : new Origin(originKind, originId);
        return new IssueVersion(
                id(),
                number,
                version(),
                at,
                until,
                Actor.parse(actor),
                reason,
                raisedAt,
                Actor.parse(raisedBy),
                origin,
                status,
                statusSince,
                resolution,
                acceptance(),
                relations(),
                incident,
                content());
    }

    private IssueDraft content() {
        return new IssueDraft(
                title,
                description,
                severity,
                owner == null ? null : new PersonId(owner),
                due == null ? Due.NOT_SET : due,
                Arrays.stream(threats).map(ThreatId::new).collect(Collectors.toSet()),
                Arrays.stream(controls).map(ControlId::new).collect(Collectors.toSet()),
                cost == null ? Cost.NOT_KNOWN : cost,
                Set.of(labels));
    }

    IssueId id() {
        return key.issue();
    }

    IssueNumber number() {
        return number;
    }

    int version() {
        return key.version();
    }

    Instant at() {
        return at;
    }

    boolean isOwnedBy(@Nullable PersonId person) {
        return person != null && person.value().equals(owner);
    }

    @Override
    public Key getId() {
        return key;
    }

    /** Versions are only ever inserted. */
    @Override
    public boolean isNew() {
        return true;
    }
}
