package dev.kamae.wellarchitected;

import dev.kamae.core.Actor;
import dev.kamae.wellarchitected.ImportReport.ReadFact;
import dev.kamae.wellarchitected.ImportReport.ReadSnapshot;
import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        var made = drafts.stream().map(draft -> write(draft, at, by)).toList();
        return new ImportReport(made, learned, content.troubles());
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
                var other = versions.putIfAbsent(key(told.fact()), told);
                if (other != null
                        && !other.fact().value().equals(told.fact().value())
                        && contradicted.add(key(told.fact()))) {
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

    private static AnswerPage.Key key(Fact fact) {
        return new AnswerPage.Key(fact.workload(), new LensAlias(fact.lens()), fact.milestone());
    }

    private List<ReadFact> learn(List<ToldFact> told, Set<AnswerPage.Key> contradicted, Instant at, Actor by) {
        var learned = new ArrayList<ReadFact>();
        for (var one : told) {
            var fact = one.fact();
            if (fact.kind() == FactKind.LENS_VERSION && contradicted.contains(key(fact))) {
                continue;
            }
            facts.add(List.of(fact), at, by).stream()
                    .map(known ->
                            new ReadFact(one.file(), known.workload(), known.milestone(), known.kind(), known.value()))
                    .forEach(learned::add);
        }
        return learned;
    }

    private ReadSnapshot write(ReviewDraft draft, Instant at, Actor by) {
        var added = snapshots.add(draft, at, by);
        var snapshot = snapshots.find(added.id(), at).orElseThrow();
        return new ReadSnapshot(snapshot, draft.answers().size(), draft.practices(), added.outcome());
    }
}
