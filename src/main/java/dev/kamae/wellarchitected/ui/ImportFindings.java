package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.Closable;
import dev.kamae.wellarchitected.ImportReport;
import java.util.List;
import java.util.stream.Stream;

/** What an import has read, and what was wrong. */
class ImportFindings extends Div {

    private static final int NAME_SHOWN = 60;

    ImportFindings(ImportReport report, List<Closable> closable, ReviewWords words, Language language) {
        addClassName("k-findings");
        part("wellarchitected.import.snapshots", report.snapshots().stream().map(read -> line(read, words)));
        part(
                "wellarchitected.import.lenses",
                report.lenses().stream()
                        .map(lens -> translate(
                                lens.isNew() ? "wellarchitected.import.lens" : "wellarchitected.import.lensKnown",
                                new LogText(lens.name()).cut(NAME_SHOWN),
                                lens.questions())));
        if (!report.facts().isEmpty()) {
            part(
                    "wellarchitected.import.facts",
                    Stream.of(translate(
                            "wellarchitected.import.factsCount", report.facts().size())));
        }
        part("wellarchitected.import.troubles", report.troubles().stream().map(trouble -> trouble.sentence(language)));
        if (!closable.isEmpty()) {
            add(new ClosableIssues(closable, words, language));
        }
    }

    private void part(String heading, Stream<String> lines) {
        var list = new UnorderedList();
        lines.map(line -> new ListItem(Words.plain(line))).forEach(list::add);
        if (list.getComponentCount() > 0) {
            add(new H3(translate(heading)), list);
        }
    }

    private static String line(ImportReport.ReadSnapshot read, ReviewWords words) {
        var snapshot = read.snapshot();
        var workload = ReviewWords.workload(snapshot);
        var which = words.snapshot(snapshot);
        return switch (read.outcome()) {
            case ADDED ->
                translate("wellarchitected.import.added", workload, which, read.questions(), read.practices());
            case SEEN_UNCHANGED -> translate("wellarchitected.import.unchanged", workload, which);
            case KNOWN -> translate("wellarchitected.import.known", workload, which);
        };
    }
}
