package dev.kamae.sheets;

import dev.kamae.core.Language;
import dev.kamae.core.Severity;
import dev.kamae.core.Texts;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.PastIssue;
import dev.kamae.sheets.Remark.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the history of an issue out of the rows that have it. A day without a time is its noon, so that it lies within its month
 * in every figure.
 */
final class Retelling {

    private static final int LONGEST_DUE = 200;
    private static final int LONGEST_ALIAS = 100;

    private final Layout layout;
    private final boolean mayAccept;
    private final Language language;
    private final ZoneId zone;
    private final Instant now;
    private final Map<String, IssueStatus> statuses = new HashMap<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final Map<String, PersonId> owners = new HashMap<>();

    /**
     * @param mayAccept whether who imports may accept risks
     * @param language of the company, for what is written into the register
     */
    Retelling(Layout layout, boolean mayAccept, Language language, ZoneId zone, Instant now) {
        this.layout = layout;
        this.mayAccept = mayAccept;
        this.language = language;
        this.zone = zone;
        this.now = now;
        layout.statuses().forEach((word, status) -> statuses.put(Folded.of(word), status));
        layout.severities().forEach((word, severity) -> severities.put(Folded.of(word), severity));
        layout.owners().forEach((word, owner) -> owners.put(Folded.of(word), owner));
    }

    PlannedIssue issue(Track track, List<Remark> remarks) {
        var opened = opened(track, remarks);
        var states = new ArrayList<PastIssue.State>();
        for (var line : track.lines()) {
            var content = content(line, opened, remarks);
            if (states.isEmpty()) {
                states.add(new PastIssue.State(noon(opened), IssueStatus.OPEN, content, reason(line)));
            }
            var status = status(line, remarks);
            var since = status.isDone() ? closed(line, opened, remarks) : since(line, opened);
            states.add(new PastIssue.State(noon(since), status, content, reason(line)));
        }
        var last = track.last();
        var alias = cut(last.alias(), LONGEST_ALIAS);
        return new PlannedIssue(
                new PastIssue(alias.isEmpty() ? Set.of() : Set.of(alias), inOrder(states)),
                alias,
                track.opened().orElse(null),
                track.opened().filter(date -> !date.isAfter(today())).isPresent(),
                last.date(Meaning.CLOSED).filter(date -> !date.isAfter(today())).isPresent(),
                last.sheet(),
                last.number(),
                last.cells());
    }

    /** Whether the row says that nobody works on it any more. */
    boolean isDone(Line line) {
        return status(line, new ArrayList<>()).isDone();
    }

    /** What a later sheet dates earlier is believed; what did not change is no version of its own. */
    private static List<PastIssue.State> inOrder(List<PastIssue.State> told) {
        var states = new ArrayList<>(told);
        for (int i = states.size() - 2; i >= 0; i--) {
            var state = states.get(i);
            if (state.at().isAfter(states.get(i + 1).at())) {
                states.set(
                        i,
                        new PastIssue.State(states.get(i + 1).at(), state.status(), state.content(), state.reason()));
            }
        }
        var different = new ArrayList<PastIssue.State>();
        for (var state : states) {
            if (different.isEmpty() || !isSame(different.getLast(), state)) {
                different.add(state);
            }
        }
        return different;
    }

    private static boolean isSame(PastIssue.State one, PastIssue.State other) {
        return one.status() == other.status() && one.content().equals(other.content());
    }

    private LocalDate opened(Track track, List<Remark> remarks) {
        var first = track.lines().getFirst();
        var told = track.opened();
        if (told.isPresent() && !told.get().isAfter(today())) {
            return told.get();
        }
        var closed = first.date(Meaning.CLOSED).filter(date -> !date.isAfter(first.day()));
        var instead = closed.orElseGet(() -> first.date(Meaning.UPDATED)
                .filter(date -> !date.isAfter(first.day()))
                .orElse(first.day()));
        if (told.isPresent()) {
            remark(
                    remarks,
                    first,
                    Meaning.OPENED,
                    Kind.DATE_IN_FUTURE,
                    first.cell(Meaning.OPENED).text());
        } else if (first.cell(Meaning.OPENED).isBlank()) {
            remark(remarks, first, Meaning.OPENED, Kind.OPENED_MISSING, instead.toString());
        } else {
            remark(
                    remarks,
                    first,
                    Meaning.OPENED,
                    Kind.DATE_UNREADABLE,
                    first.cell(Meaning.OPENED).text());
        }
        return instead;
    }

    private LocalDate since(Line line, LocalDate opened) {
        var updated = line.date(Meaning.UPDATED).filter(date -> !date.isAfter(line.day()));
        var since = updated.orElse(line.day());
        return since.isBefore(opened) ? opened : since;
    }

    private LocalDate closed(Line line, LocalDate opened, List<Remark> remarks) {
        var told = line.date(Meaning.CLOSED);
        var written = line.cell(Meaning.CLOSED).text();
        if (told.isEmpty() || told.get().isAfter(today())) {
            var instead = since(line, opened);
            var kind = written.isEmpty()
                    ? Kind.CLOSED_WITHOUT_DATE
                    : told.isEmpty() ? Kind.DATE_UNREADABLE : Kind.DATE_IN_FUTURE;
            remark(remarks, line, Meaning.CLOSED, kind, written.isEmpty() ? instead.toString() : written);
            return instead;
        }
        if (told.get().isBefore(opened)) {
            remark(remarks, line, Meaning.CLOSED, Kind.CLOSED_BEFORE_OPENED, written);
            return opened;
        }
        return told.get();
    }

    private IssueStatus status(Line line, List<Remark> remarks) {
        var word = line.cell(Meaning.STATUS).text();
        var closed = line.date(Meaning.CLOSED).filter(date -> !date.isAfter(line.day()));
        if (word.isEmpty() && closed.isPresent()) {
            return IssueStatus.RESOLVED;
        }
        var status = statuses.getOrDefault(Folded.of(word), IssueStatus.OPEN);
        if (!status.isDone() && closed.isPresent()) {
            remark(
                    remarks,
                    line,
                    Meaning.CLOSED,
                    Kind.CLOSED_DATE_OF_OPEN,
                    line.cell(Meaning.CLOSED).text());
        }
        if (status == IssueStatus.RISK_ACCEPTED && !mayAccept) {
            remark(remarks, line, Meaning.STATUS, Kind.ACCEPTANCE_IS_A_DECISION, word);
            return IssueStatus.BLOCKED;
        }
        return status;
    }

    private IssueDraft content(Line line, LocalDate opened, List<Remark> remarks) {
        var named = line.cell(Meaning.OWNER).text();
        var owner = owners.get(Folded.of(named));
        var label = owner == null ? layout.label(named) : Optional.<String>empty();
        var title = line.title();
        if (title.length() > IssueDraft.LONGEST_TITLE) {
            remark(remarks, line, Meaning.TITLE, Kind.TITLE_CUT, title);
        }
        return new IssueDraft(
                        title(title),
                        description(line, owner != null || label.isPresent(), remarks),
                        severities.getOrDefault(
                                Folded.of(line.cell(Meaning.SEVERITY).text()), Severity.MEDIUM),
                        owner,
                        due(line, opened, remarks),
                        Set.of())
                .withLabels(label.map(Set::of).orElse(Set.of()));
    }

    private Due due(Line line, LocalDate opened, List<Remark> remarks) {
        var written = line.cell(Meaning.DUE).text().replaceAll("\\p{Cntrl}+", " ");
        if (Set.of("", "-", "ー", "―", "なし", "n/a").contains(Folded.of(written))) {
            return Due.NOT_SET;
        }
        return line.due(opened).map(Due::on).orElseGet(() -> {
            remark(remarks, line, Meaning.DUE, Kind.DUE_UNREADABLE, written);
            return Due.unreadable(cut(written, LONGEST_DUE));
        });
    }

    /** What is written about it, and below that what has no other place in the register. */
    private String description(Line line, boolean owned, List<Remark> remarks) {
        var readable = new Prose(layout).of(line, owned);
        if (readable.length() > IssueDraft.LONGEST_DESCRIPTION) {
            remark(remarks, line, Meaning.DESCRIPTION, Kind.TEXT_CUT, Integer.toString(readable.length()));
        }
        return cut(readable, IssueDraft.LONGEST_DESCRIPTION);
    }

    /** As the register has it. */
    static String title(String written) {
        return cut(written.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), IssueDraft.LONGEST_TITLE);
    }

    private String reason(Line line) {
        return Texts.text(
                language,
                "sheets.reason",
                cut(layout.ledger(), 80),
                cut(line.sheet(), 80),
                Integer.toString(line.number()));
    }

    ZoneId zone() {
        return zone;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private Instant noon(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(zone).toInstant();
        return noon.isAfter(now) ? now : noon;
    }

    private static void remark(List<Remark> remarks, Line line, Meaning column, Kind kind, String found) {
        remarks.add(new Remark(line.sheet(), line.number(), line.heading(column), kind, found));
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
