package dev.kamae.issues;

import dev.kamae.core.EndOfDay;
import dev.kamae.core.Severity;
import dev.kamae.core.Word;
import dev.kamae.identity.People;
import dev.kamae.identity.PersonId;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlSummary;
import dev.kamae.threats.Controls;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSummary;
import dev.kamae.threats.Threats;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what programs ask for and send; what cannot be taken is refused with the name of the member or parameter. */
@Component
class IssueRequests {

    static final List<String> TO_CHANGE = List.of(
            "title", "description", "severity", "owner", "due", "dueText", "threats", "controls", "cost", "labels");
    static final List<String> TO_RAISE = List.of(
            "title",
            "description",
            "severity",
            "owner",
            "due",
            "dueText",
            "threats",
            "controls",
            "cost",
            "labels",
            "origin");

    static final List<String> OF_INCIDENT = List.of(
            "occurred",
            "noticed",
            "contained",
            "closed",
            "cost",
            "personalData",
            "reportable",
            "malice",
            "firstReport",
            "finalReport");

    /** Accepting a risk takes a person. */
    static final List<IssueStatus> MOVES = List.copyOf(EnumSet.complementOf(EnumSet.of(IssueStatus.RISK_ACCEPTED)));

    private static final int LONGEST_ID = 100;

    private final People people;
    private final Threats threats;
    private final Controls controls;
    private final Clock clock;

    IssueRequests(People people, Threats threats, Controls controls, Clock clock) {
        this.people = people;
        this.threats = threats;
        this.controls = controls;
        this.clock = clock;
    }

    IssueFilter filter(IssueQuery query) {
        var severities = Optional.ofNullable(query.severity()).orElse(List.of()).stream()
                .map(text -> IssueBody.read("severity", text, IssueBody.all(Severity.class)))
                .collect(Collectors.toSet());
        var filter = IssueFilter.UNRESOLVED
                .with(severities)
                .withOwner(read(query.owner(), this::anybody))
                .withThreat(read(query.threat(), this::threat))
                .withAge(read(query.age(), text -> IssueBody.read("age", text, IssueBody.all(IssueAge.class))))
                .withGroup(read(query.group(), IssueRequests::group))
                .withLabel(read(query.label(), IssueRequests::label))
                .withKind(read(query.kind(), text -> IssueBody.read("kind", text, IssueBody.all(IssueKind.class))))
                .withText(Optional.ofNullable(query.q()).orElse(""))
                .at(read(query.at(), this::moment));
        var state = read(query.state(), text -> IssueBody.read("state", text, IssueBody.all(IssueFilter.State.class)));
        return state == null ? filter : filter.with(state);
    }

    /** What is to be raised. */
    IssueDraft draft(IssueBody sent) {
        return new IssueDraft(
                sent.needed("title", IssueDraft.LONGEST_TITLE),
                Optional.ofNullable(sent.text("description", IssueDraft.LONGEST_DESCRIPTION))
                        .orElse(""),
                sent.neededWord("severity", IssueBody.all(Severity.class)),
                owner(sent),
                due(sent),
                threats(sent),
                controls(sent),
                cost(sent),
                sent.texts("labels"));
    }

    /** What is written once the members that were sent are changed; null takes away what need not be there. */
    IssueDraft changed(IssueBody sent, IssueDraft before) {
        return new IssueDraft(
                sent.has("title") ? sent.needed("title", IssueDraft.LONGEST_TITLE) : before.title(),
                sent.has("description")
                        ? Optional.ofNullable(sent.text("description", IssueDraft.LONGEST_DESCRIPTION))
                                .orElse("")
                        : before.description(),
                sent.has("severity") ? sent.neededWord("severity", IssueBody.all(Severity.class)) : before.severity(),
                sent.has("owner") ? owner(sent) : before.owner(),
                sent.has("due") || sent.has("dueText") ? due(sent) : before.due(),
                sent.has("threats") ? threats(sent) : before.threats(),
                sent.has("controls") ? controls(sent) : before.controls(),
                sent.has("cost") ? cost(sent) : before.cost(),
                sent.has("labels") ? sent.texts("labels") : before.labels());
    }

    /** What is known of an incident; absent members are not known. */
    Incident incident(IssueBody sent) {
        return new Incident(
                sent.moment("occurred"),
                sent.moment("noticed"),
                sent.moment("contained"),
                sent.moment("closed"),
                sent.number("cost", Incident.MOST_YEN),
                answer(sent, "personalData"),
                answer(sent, "reportable"),
                answer(sent, "malice"),
                sent.date("firstReport"),
                sent.date("finalReport"));
    }

    private static Incident.Answer answer(IssueBody sent, String member) {
        return sent.has(member)
                ? sent.neededWord(member, IssueBody.all(Incident.Answer.class))
                : Incident.Answer.NOT_KNOWN;
    }

    /** How an issue is to hang together with others. */
    IssueRelations relations(IssueBody sent) {
        var original = sent.text("duplicateOf", LONGEST_ID);
        return new IssueRelations(
                sent.texts("waitsFor").stream()
                        .map(text -> number("waitsFor", text))
                        .collect(Collectors.toSet()),
                original == null ? null : number("duplicateOf", original));
    }

    private static IssueNumber number(String member, String text) {
        return IssueNumber.parse(text).orElseThrow(() -> IssueRequestRefused.nobody(member, text));
    }

    private static Cost cost(IssueBody sent) {
        var cost = sent.inner("cost", List.of("once", "yearly"));
        return cost == null
                ? Cost.NOT_KNOWN
                : new Cost(cost.number("once", Cost.MOST_YEN), cost.number("yearly", Cost.MOST_YEN));
    }

    private static Due due(IssueBody sent) {
        var date = sent.date("due");
        var text = sent.text("dueText", 200);
        if (date != null && text != null) {
            throw IssueRequestRefused.twoDues();
        }
        return text == null || text.isBlank() ? Due.of(date) : Due.unreadable(text.strip());
    }

    /** Who left keeps what they own, but is given nothing. */
    private @Nullable PersonId owner(IssueBody sent) {
        var text = sent.text("owner", LONGEST_ID);
        return text == null
                ? null
                : people.directory().active().stream()
                        .filter(person -> person.id().toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> IssueRequestRefused.nobody("owner", text))
                        .id();
    }

    private PersonId anybody(String text) {
        return people.directory().people().stream()
                .filter(person -> person.id().toString().equals(text))
                .findFirst()
                .orElseThrow(() -> IssueRequestRefused.nobody("owner", text))
                .id();
    }

    private Set<ThreatId> threats(IssueBody sent) {
        return sent.texts("threats").stream().map(this::threat).collect(Collectors.toSet());
    }

    private ThreatId threat(String text) {
        return threats.all().stream()
                .map(ThreatSummary::id)
                .filter(id -> id.value().equals(text))
                .findFirst()
                .orElseThrow(() -> IssueRequestRefused.nobody("threats", text));
    }

    private Set<ControlId> controls(IssueBody sent) {
        var known =
                controls.all().stream().map(ControlSummary::id).collect(Collectors.toMap(ControlId::value, id -> id));
        return sent.texts("controls").stream()
                .map(text -> Optional.ofNullable(known.get(text))
                        .orElseThrow(() -> IssueRequestRefused.nobody("controls", text)))
                .collect(Collectors.toSet());
    }

    private static String label(String text) {
        if (!IssueDraft.isLabel(text)) {
            throw new LabelRefused();
        }
        return text;
    }

    private static IssueGroup group(String text) {
        return IssueGroup.parse(text)
                .orElseThrow(() -> IssueRequestRefused.word(
                        "group",
                        IssueBody.all(IssueGrouping.class).stream()
                                .map(by -> Word.of(by) + ":…")
                                .toList()));
    }

    /** Of a day its end: what was so when it was over. */
    private @Nullable Instant moment(String text) {
        if (text.equals(LocalDate.now(clock).toString())) {
            return null;
        }
        Instant moment;
        try {
            moment = text.length() == 10
                    ? EndOfDay.of(LocalDate.parse(text), clock.getZone())
                    : IssueBody.kept(OffsetDateTime.parse(text)).toInstant();
        } catch (DateTimeException nonsense) {
            throw IssueRequestRefused.date("at");
        }
        if (moment.isAfter(clock.instant())) {
            throw IssueRequestRefused.future("at");
        }
        return moment;
    }

    /** Null where nothing is asked for. */
    private static <T> @Nullable T read(@Nullable String text, Function<String, @Nullable T> reader) {
        return text == null || text.isBlank() ? null : reader.apply(text);
    }
}
