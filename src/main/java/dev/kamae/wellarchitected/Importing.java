package dev.kamae.wellarchitected;

import dev.kamae.core.Actor;
import dev.kamae.wellarchitected.ImportReport.ReadFact;
import dev.kamae.wellarchitected.ImportReport.ReadSnapshot;
import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads files, tells what is wrong with each, and writes what is whole: each snapshot in a transaction of its own. */
@Component
class Importing {

    private final CatalogueRows catalogue;
    private final Snapshots snapshots;
    private final Answers answers;
    private final ReviewFacts facts;
    private final Lenses lenses;

    Importing(CatalogueRows catalogue, Snapshots snapshots, Answers answers, ReviewFacts facts, Lenses lenses) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
        this.answers = answers;
        this.facts = facts;
        this.lenses = lenses;
    }

    private record ToldFact(String file, Fact fact) {}

    private record ToldLens(String file, CustomLens lens) {}

    /** What stands in the files. */
    private record Content(
            PracticeCatalogue catalogue,
            List<AnswerPage> pages,
            List<ToldFact> facts,
            List<ToldLens> lenses,
            List<Improvements> improvements,
            List<ReportedRisks> reported,
            List<ImportTrouble> troubles) {

        static Content none(PracticeCatalogue catalogue) {
            return new Content(
                    catalogue,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    ImportReport run(List<ImportFile> files, Instant at, Actor by) {
        var content = Content.none(catalogue.read());
        files.stream().limit(ImportFile.MOST_FILES).forEach(file -> unpacked(file, content));
        files.stream()
                .skip(ImportFile.MOST_FILES)
                .map(file -> new ImportTrouble(file.name(), Reason.TOO_MANY, ""))
                .forEach(content.troubles()::add);
        var contradicted = contradicted(content);
        var known = Stream.concat(content.lenses().stream().map(ToldLens::lens), lenses.all().stream())
                .toList();
        var drafts = new Pages(content.catalogue(), contradicted, known, content.improvements(), content.troubles())
                .reviews(content.pages());
        name(drafts, known, content);
        var brought = content.lenses().stream()
                .map(told -> new ImportReport.ReadLens(
                        told.file(),
                        told.lens().name(),
                        told.lens().questions().size(),
                        lenses.add(told.lens(), at, by)))
                .toList();
        var learned = learn(content.facts(), contradicted, at, by);
        var written = drafts.stream().map(draft -> snapshots.add(draft, at, by)).toList();
        learned.addAll(date(content.facts(), together(drafts, written), at, by));
        compare(content, drafts, at);
        var made = IntStream.range(0, drafts.size())
                .mapToObj(i -> read(drafts.get(i), written.get(i), at))
                .toList();
        return new ImportReport(made, brought, learned, content.troubles());
    }

    /** Of a lens that AWS does not name, what its author calls it. */
    private static void name(List<ReviewDraft> drafts, List<CustomLens> lenses, Content content) {
        for (var draft : drafts) {
            var key = draft.key();
            var isNamed = content.facts().stream()
                    .map(ToldFact::fact)
                    .anyMatch(fact -> fact.kind() == FactKind.LENS_NAME
                            && fact.workload().equals(key.workload())
                            && fact.lens().equals(key.lens().value()));
            if (!key.lens().isOfAws() && !isNamed) {
                lenses.stream()
                        .filter(lens -> lens.asks(draft.answers()))
                        .findFirst()
                        .map(lens -> new Fact(key.workload(), key.lens().value(), 0, FactKind.LENS_NAME, lens.name()))
                        .ifPresent(fact -> content.facts().add(new ToldFact("", fact)));
            }
        }
    }

    /** What came without the answers that it is about, or says otherwise than they do. */
    private void compare(Content content, List<ReviewDraft> drafts, Instant at) {
        for (var improvements : content.improvements()) {
            if (drafts.stream().noneMatch(draft -> draft.key().equals(improvements.key()))) {
                content.troubles().add(new ImportTrouble(improvements.file(), Reason.WITHOUT_ANSWERS, ""));
            }
        }
        for (var reported : content.reported()) {
            var newest = snapshots.all(at).stream()
                    .filter(one -> one.workload().equals(reported.workload())
                            && one.lens().equals(reported.lens()))
                    .reduce((_, later) -> later);
            var otherwise = newest.map(
                            one -> reported.otherwise(answers.of(List.of(one)).getFirst()))
                    .orElse("");
            if (newest.isEmpty()) {
                content.troubles()
                        .add(new ImportTrouble(
                                reported.file(), Reason.WITHOUT_ANSWERS, reported.workload() + " " + reported.lens()));
            } else if (!otherwise.isEmpty()) {
                content.troubles()
                        .add(new ImportTrouble(
                                reported.file(), Reason.OTHER_RISKS, reported.workload() + ": " + otherwise));
            }
        }
    }

    /** The dates belong to the snapshots, so they come when these are there; of several the last one. */
    private List<ReadFact> date(List<ToldFact> told, Map<AnswerPage.Key, SnapshotId> together, Instant at, Actor by) {
        return told.stream()
                .filter(one -> one.fact().kind() == FactKind.UPDATED_AT)
                .collect(Collectors.groupingBy(
                        one -> one.fact().review(),
                        LinkedHashMap::new,
                        Collectors.maxBy(Comparator.comparing(
                                one -> Instant.parse(one.fact().value())))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .filter(one ->
                        snapshots.date(one.fact(), together.get(one.fact().review()), at, by))
                .map(Importing::read)
                .toList();
    }

    /** Which snapshot has the answers of each review that came. */
    private static Map<AnswerPage.Key, SnapshotId> together(List<ReviewDraft> drafts, List<Snapshots.Added> written) {
        return IntStream.range(0, drafts.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> drafts.get(i).key(), i -> written.get(i).id(), (_, later) -> later));
    }

    private static ReadFact read(ToldFact told) {
        var fact = told.fact();
        return new ReadFact(told.file(), fact.workload(), fact.milestone(), fact.kind(), fact.value());
    }

    private static void unpacked(ImportFile file, Content content) {
        var files = Archive.isOne(file.bytes()) ? Archive.unpack(file, content.troubles()) : List.of(file);
        files.forEach(one -> read(one, content));
    }

    private static void read(ImportFile file, Content content) {
        try {
            var text = FileText.of(file.bytes());
            if (text.guessed()) {
                content.troubles().add(new ImportTrouble(file.name(), Reason.READ_AS_SHIFT_JIS, ""));
            }
            if (AnswerTable.isOne(file.name(), text.text())) {
                content.pages()
                        .addAll(AnswerTable.read(file.name(), text.text(), content.catalogue(), content.troubles()));
            } else {
                for (var document : JsonText.read(text.text())) {
                    read(file.name(), document, content);
                }
            }
        } catch (FileNotUsable not) {
            content.troubles().add(not.in(file.name()));
        }
    }

    /** One document of a file; what is wrong with it does not keep the others from being read. */
    private static void read(String file, JsonNode document, Content content) {
        try {
            read(file, new JsonFields(document, ""), content);
        } catch (FileNotUsable not) {
            content.troubles().add(not.in(file));
        }
    }

    private static void read(String file, JsonFields document, Content content) throws FileNotUsable {
        if (PageReader.reads(document)) {
            var page = PageReader.read(file, document);
            content.pages().add(page);
            if (page.broken() != null) {
                throw page.broken();
            }
        } else if (Improvements.reads(document)) {
            content.improvements().add(Improvements.read(file, document));
        } else if (LensReader.reads(document)) {
            content.lenses().add(new ToldLens(file, LensReader.read(document)));
        } else if (ReportedRisks.reads(document)) {
            content.reported().addAll(ReportedRisks.read(file, document));
            ReportedRisks.names(document).forEach(fact -> content.facts().add(new ToldFact(file, fact)));
        } else if (FactReader.reads(document)) {
            FactReader.read(document).forEach(fact -> content.facts().add(new ToldFact(file, fact)));
        } else {
            throw new FileNotUsable(document.node().isEmpty() ? Reason.EMPTY : Reason.NOT_ANSWERS, "");
        }
    }

    /** Reviews of which these files tell two versions of the lens. */
    private static Set<AnswerPage.Key> contradicted(Content content) {
        var versions = new HashMap<AnswerPage.Key, ToldFact>();
        var contradicted = new HashSet<AnswerPage.Key>();
        for (var told : content.facts()) {
            if (told.fact().kind() == FactKind.LENS_VERSION) {
                var other = versions.putIfAbsent(told.fact().review(), told);
                if (other != null
                        && !other.fact().value().equals(told.fact().value())
                        && contradicted.add(told.fact().review())) {
                    content.troubles()
                            .add(new ImportTrouble(
                                    other.file() + ", " + told.file(),
                                    Reason.LENSES_MIXED,
                                    other.fact().value() + ", " + told.fact().value()));
                }
            }
        }
        return contradicted;
    }

    private List<ReadFact> learn(List<ToldFact> told, Set<AnswerPage.Key> contradicted, Instant at, Actor by) {
        var learned = new ArrayList<ReadFact>();
        for (var one : told) {
            var fact = one.fact();
            if (fact.kind() == FactKind.UPDATED_AT
                    || fact.kind() == FactKind.LENS_VERSION && contradicted.contains(fact.review())) {
                continue;
            }
            if (!facts.add(List.of(fact), at, by).isEmpty()) {
                learned.add(read(one));
            }
        }
        return learned;
    }

    private ReadSnapshot read(ReviewDraft draft, Snapshots.Added added, Instant at) {
        var snapshot = snapshots.find(added.id(), at).orElseThrow();
        return new ReadSnapshot(snapshot, draft.answers().size(), draft.practices(), added.outcome());
    }
}
