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
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads files, tells what is wrong with each, and writes what is whole: each snapshot in a transaction of its own. */
@Component
class Importing {

    private final CatalogueRows catalogue;
    private final Snapshots snapshots;
    private final ReviewFacts facts;

    Importing(CatalogueRows catalogue, Snapshots snapshots, ReviewFacts facts) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
        this.facts = facts;
    }

    private record ToldFact(String file, Fact fact) {}

    /** What stands in the files. */
    private record Content(List<AnswerPage> pages, List<ToldFact> facts, List<ImportTrouble> troubles) {}

    ImportReport run(List<ImportFile> files, Instant at, Actor by) {
        var content = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        files.stream().limit(ImportFile.MOST_FILES).forEach(file -> read(file, content));
        files.stream()
                .skip(ImportFile.MOST_FILES)
                .map(file -> new ImportTrouble(file.name(), Reason.TOO_MANY, ""))
                .forEach(content.troubles()::add);
        var contradicted = contradicted(content);
        var drafts = new Pages(catalogue.read(), contradicted, content.troubles()).reviews(content.pages());
        var learned = learn(content.facts(), contradicted, at, by);
        var written = drafts.stream().map(draft -> snapshots.add(draft, at, by)).toList();
        learned.addAll(date(content.facts(), together(drafts, written), at, by));
        var made = IntStream.range(0, drafts.size())
                .mapToObj(i -> read(drafts.get(i), written.get(i), at))
                .toList();
        return new ImportReport(made, learned, content.troubles());
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

    private static void read(ImportFile file, Content content) {
        try {
            for (var document : JsonText.read(file.bytes())) {
                read(file.name(), document, content);
            }
        } catch (FileNotUsable not) {
            content.troubles().add(not.in(file.name()));
        }
    }

    /** One document of a file; what is wrong with it does not keep the others from being read. */
    private static void read(String file, JsonNode document, Content content) {
        try {
            var fields = new JsonFields(document, "");
            if (document.has("AnswerSummaries")) {
                var page = PageReader.read(file, fields);
                content.pages().add(page);
                if (page.broken() != null) {
                    throw page.broken();
                }
            } else if (FactReader.reads(fields)) {
                FactReader.read(fields).forEach(fact -> content.facts().add(new ToldFact(file, fact)));
            } else {
                throw new FileNotUsable(document.isEmpty() ? Reason.EMPTY : Reason.NOT_ANSWERS, "");
            }
        } catch (FileNotUsable not) {
            content.troubles().add(not.in(file));
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
