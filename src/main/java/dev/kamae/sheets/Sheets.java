package dev.kamae.sheets;

import dev.kamae.core.Language;
import dev.kamae.core.SafeCsv;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.issues.IssueId;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.PastIssues;
import dev.kamae.issues.RecordedIssue;
import dev.kamae.issues.RedatedIssue;
import dev.kamae.sheets.Comparing.Standing;
import dev.kamae.sheets.ImportRecords.KnownRow;
import dev.kamae.sheets.SheetChange.Chosen;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over the spreadsheets in which a team kept its issues so far. */
@Service
@Transactional
public class Sheets {

    /** A file has no more rows than these. */
    public static final int MOST_ROWS = Limits.MOST_ROWS;

    private final ImportRecords records;
    private final PastIssues past;
    private final Issues issues;
    private final People people;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Language company;

    Sheets(
            ImportRecords records,
            PastIssues past,
            Issues issues,
            People people,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${kamae.language:ja}") Locale company) {
        this.records = records;
        this.past = past;
        this.issues = issues;
        this.people = people;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
        this.company = Language.of(company);
    }

    /** Reads a file; nothing of it comes into the register by that. Refuses with {@link SheetRefused} what cannot be read. */
    @RolesAllowed(Capability.EDIT)
    @Transactional(readOnly = true)
    public SheetDraft read(SheetFile file) {
        return SheetDraft.of(file);
    }

    /**
     * What the file seems to say: as it was understood the last time, where a ledger of the same headings is known, and guessed
     * where it is not.
     */
    @RolesAllowed(Capability.EDIT)
    @Transactional(readOnly = true)
    public Layout propose(SheetDraft draft) {
        var guess = draft.guess(people.directory(), LocalDate.now(clock));
        return records.layouts().stream()
                .filter(known -> headings(known).equals(headings(guess)))
                .findFirst()
                .map(known -> new Layout(
                        known.ledger(),
                        known.columns(),
                        known.statuses(),
                        known.severities(),
                        known.owners(),
                        known.kept(),
                        guess.months()))
                .map(known -> draft.completed(known, people.directory()))
                .orElse(guess);
    }

    private static HashSet<String> headings(Layout layout) {
        return new HashSet<>(layout.columns().stream().map(Column::heading).toList());
    }

    /** What would come in if the file were read so. */
    @RolesAllowed(Capability.EDIT)
    @Transactional(readOnly = true)
    public Preview preview(SheetDraft draft, Layout layout) {
        return planned(draft, layout, now());
    }

    private Preview planned(SheetDraft draft, Layout layout, Instant now) {
        var retelling = new Retelling(layout, identity.may(Capability.DECIDE), company, clock.getZone(), now);
        var planning = new Planning(
                draft,
                layout,
                records.known(layout.ledger()),
                this::ours,
                retelling,
                LocalDate.ofInstant(now, clock.getZone()));
        var preview = planning.preview();
        if (preview.known() == 0 || !preview.unanswered().isEmpty()) {
            return preview;
        }
        var asItSays =
                new Retelling(layout, true, company, clock.getZone(), now); // whoever imports; none is accepted by it
        var comparing = new Comparing(
                layout, asItSays, standings(layout, planning.again().keySet()));
        return preview.with(comparing.changes(planning.again()), comparing.missing(planning.again()));
    }

    /** Every issue of the ledger and those that the sheet calls by their number here, beside what a sheet said of them last. */
    private Map<IssueNumber, Standing> standings(Layout layout, Set<IssueNumber> called) {
        var rows = records.rows(layout.ledger());
        var departments = layout.labels();
        var now = past.current(rows.stream().map(row -> row.recorded().id()).toList()).stream()
                .collect(Collectors.toMap(IssueVersion::id, issue -> issue));
        var recorded = past.asRecorded(rows.stream().map(KnownRow::recorded).toList()).stream()
                .collect(Collectors.toMap(IssueVersion::id, issue -> issue));
        var standings = new HashMap<IssueNumber, Standing>();
        for (var row : rows) {
            var issue = now.get(row.recorded().id());
            if (issue != null) {
                var first = recorded.get(issue.id());
                var told =
                        row.told() == null && first != null ? Told.of(first, departments, clock.getZone()) : row.told();
                standings.put(
                        issue.number(),
                        new Standing(
                                issue, row.alias(), told, row.recorded().version(), isOver(first, issue), row.cells()));
            }
        }
        for (var number : called) {
            if (!standings.containsKey(number)) {
                issues.find(number)
                        .ifPresent(issue -> standings.put(
                                number, new Standing(issue, number.toString(), null, 0, false, List.of())));
            }
        }
        return standings;
    }

    /** Whether it had come to the end that it has when it was recorded. */
    private static boolean isOver(@Nullable IssueVersion recorded, IssueVersion now) {
        return recorded != null
                && now.status().isDone()
                && recorded.status() == now.status()
                && recorded.statusSince().equals(now.statusSince());
    }

    /** A sheet that was written here calls issues by the numbers that they have here. */
    private Optional<IssueNumber> ours(String alias) {
        return Optional.of(alias)
                .filter(called -> called.regionMatches(true, 0, "SEC-", 0, 4))
                .flatMap(IssueNumber::parse)
                .filter(number -> issues.find(number).isPresent());
    }

    /**
     * Takes the file over, all of it or nothing; what is in the register already comes in no second time. Remembers how it was
     * read. Refuses with {@link SheetNotReady} while a word stands for nothing, or nothing would come in.
     *
     * @param progress told how many issues are recorded so far
     */
    @RolesAllowed(Capability.EDIT)
    public SheetImport take(SheetDraft draft, Layout layout, IntConsumer progress) {
        return take(draft, layout, Set.of(), Set.of(), progress);
    }

    /**
     * The same, and what was chosen of the rows that are known already becomes another version of their issues. Refuses with
     * {@link dev.kamae.issues.IssueChangedMeanwhile} when somebody has changed one of those since it was shown.
     *
     * @param out the rows of issues that stay out
     */
    @RolesAllowed(Capability.EDIT)
    public SheetImport take(
            SheetDraft draft, Layout layout, Set<Chosen> chosen, Set<PlannedIssue.Place> out, IntConsumer progress) {
        records.lock(layout.ledger());
        var now = now();
        var preview = planned(draft, layout, now).without(out);
        var taken = TakenChange.of(preview.changes(), chosen, layout, clock.getZone(), now);
        if (!preview.unanswered().isEmpty() || preview.issues().isEmpty() && taken.isEmpty()) {
            throw new SheetNotReady(preview);
        }
        var by = identity.actor();
        var recorded =
                past.record(preview.issues().stream().map(PlannedIssue::past).toList(), progress);
        var retold = past.retell(taken.stream().map(TakenChange::retold).toList());
        past.redate(redated(taken, retold));
        var id = new ImportId(UUID.randomUUID());
        records.add(id, draft, preview, recorded, by, now);
        records.change(id, taken, retold);
        records.remember(layout, now, by);
        events.publishEvent(new SheetImported(id, false, draft.sha256(), recorded.size(), by, now));
        return records.find(id).orElseThrow();
    }

    private List<RedatedIssue> redated(List<TakenChange> taken, List<RecordedIssue> retold) {
        var current = retold.stream().collect(Collectors.toMap(RecordedIssue::id, one -> one));
        return taken.stream()
                .filter(change -> change.began() != null || change.ended() != null)
                .map(change -> new RedatedIssue(
                        Objects.requireNonNull(current.get(change.retold().id())),
                        change.change().recorded(),
                        change.began(),
                        change.ended(),
                        change.retold().reason()))
                .toList();
    }

    /** What an import has changed of issues that were known before, by number. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<ChangedRow> changes(ImportId id) {
        return records.changes(id);
    }

    /**
     * Takes an import back as a whole: its issues are no longer in the register, as if they had never been. Refuses with
     * {@link dev.kamae.issues.IssuesChangedSince} when anybody has changed one of them, and with {@link ImportChangedIssues} when
     * it changed some that were known before.
     */
    @RolesAllowed(Capability.EDIT)
    public void withdraw(ImportId id) {
        var imported = records.find(id).orElseThrow(NoSuchElementException::new);
        if (imported.changed() > 0) {
            throw new ImportChangedIssues();
        }
        var by = identity.actor();
        var now = now();
        if (records.withdraw(id, by, now)) {
            past.withdraw(records.recorded(id));
            events.publishEvent(new SheetImported(id, true, records.sha256(id), imported.issues(), by, now));
        }
    }

    /** Those of an import that somebody has changed since, for which it cannot be taken back. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<IssueNumber> changedSince(ImportId id) {
        return past.changedSince(records.recorded(id));
    }

    /** Every import, the latest first, those taken back among them. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<SheetImport> imports() {
        return records.imports();
    }

    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public Optional<SheetImport> find(ImportId id) {
        return records.find(id);
    }

    /** What was said about its rows. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Remark> remarks(ImportId id) {
        return records.remarks(id);
    }

    /** What it brought, by number. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<ImportedRow> rows(ImportId id, long offset, int limit) {
        return records.rows(id, offset, limit);
    }

    /** The row that an issue came from; empty for one that was raised here. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public Optional<ImportedRow> rowOf(IssueId issue) {
        return records.rowOf(issue);
    }

    /**
     * Writes the register as a sheet of this ledger's columns, closing nothing: its own issues, in its words, and those that
     * were raised here; not those of other ledgers. Without a ledger of this name it has the usual columns and every issue.
     */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public void write(@Nullable String ledger, SheetFormat format, Language language, OutputStream to)
            throws IOException {
        var known = records.layouts().stream()
                .filter(layout -> layout.ledger().equals(ledger))
                .findFirst();
        var layout = known.orElseGet(() -> UsualColumns.in(language));
        var rewriting = new Rewriting(layout, people.directory(), language, clock.getZone());
        var rows = new RegisterRows(past, records, rewriting, known.map(Layout::ledger));
        if (format == SheetFormat.XLSX) {
            XlsxFile.write(to, layout.ledger(), rows);
        } else {
            SafeCsv.write(to, rows.withWrittenDates());
        }
    }

    /** The same with a proposal for each word that it does not know yet, after a column was given another meaning. */
    @RolesAllowed(Capability.EDIT)
    @Transactional(readOnly = true)
    public Layout complete(SheetDraft draft, Layout layout) {
        return draft.completed(layout, people.directory());
    }

    /** The ledgers by name, the one imported last first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<String> ledgers() {
        return records.layouts().stream().map(Layout::ledger).toList();
    }

    /** Whether the person may take files over. */
    public boolean mayImport() {
        return identity.may(Capability.EDIT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
