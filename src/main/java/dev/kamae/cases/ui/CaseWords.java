package dev.kamae.cases.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import dev.kamae.cases.CaseAnswer;
import dev.kamae.cases.CaseContent;
import dev.kamae.cases.CaseVersion;
import dev.kamae.identity.Directory;
import dev.kamae.identity.People;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSummary;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What cases and answers are called on a screen. */
class CaseWords {

    private final List<ThreatSummary> catalogue;
    private final Directory directory;
    private final Formatting formatting;

    CaseWords(Threats threats, People people, Formatting formatting) {
        catalogue = threats.all();
        directory = people.directory();
        this.formatting = formatting;
    }

    Formatting formatting() {
        return formatting;
    }

    List<ThreatSummary> catalogue() {
        return catalogue;
    }

    String threat(ThreatId id) {
        return catalogue.stream()
                .filter(threat -> threat.id().equals(id))
                .findFirst()
                .map(threat -> threat.name(formatting.language()))
                .orElse(id.toString());
    }

    String threats(Set<ThreatId> ids) {
        return ids.stream().map(this::threat).sorted().collect(Collectors.joining(translate("uikit.listed")));
    }

    /** What is told of a case, part by part: the key of its label, and how it is written. */
    Map<String, Function<CaseContent, String>> parts() {
        var parts = new LinkedHashMap<String, Function<CaseContent, String>>();
        parts.put("cases.column.title", CaseContent::title);
        parts.put("cases.source", CaseContent::source);
        parts.put("cases.column.reportedOn", one -> formatting.formats().date(one.reportedOn()));
        parts.put("cases.what", CaseContent::what);
        parts.put("cases.column.threats", one -> threats(one.threats()));
        return parts;
    }

    static String answer(CaseAnswer answer) {
        return translate("cases.answer." + answer);
    }

    /** What was answered; not yet, and not known, look different from no. */
    Span answer(CaseVersion.@Nullable Judgement judgement) {
        if (judgement == null) {
            return Words.unknown(translate("cases.unanswered"), translate("cases.unansweredWhy"));
        }
        return switch (judgement.answer()) {
            case NO -> Words.plain(answer(CaseAnswer.NO));
            case PARTLY, YES -> Words.bad(answer(judgement.answer()));
            case NOT_KNOWN -> Words.unknown(answer(CaseAnswer.NOT_KNOWN), judgement.why());
        };
    }

    /** By whom and when. */
    String answered(CaseVersion.Judgement judgement) {
        return translate(
                "cases.answeredBy",
                directory.name(judgement.by(), formatting.language()),
                formatting.formats().moment(judgement.at()));
    }

    String by(CaseVersion version) {
        return directory.name(version.by(), formatting.language());
    }

    /** Who changed a case while the reader was about it. */
    String meanwhile(CaseVersion theirs) {
        return directory.meanwhile(theirs.by(), formatting.formats().moment(theirs.at()), formatting.language());
    }
}
