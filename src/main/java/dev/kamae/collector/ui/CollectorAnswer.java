package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.collector.CollectorSummary;
import dev.kamae.collector.Hindrance;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the logs arrive completely, in sentences. */
class CollectorAnswer {

    private final Formatting formatting;

    CollectorAnswer(Formatting formatting) {
        this.formatting = formatting;
    }

    Component[] of(CollectorSummary summary, Optional<Hindrance> hindrance) {
        var answer = new ArrayList<Component>();
        hindrance.ifPresent(why -> {
            var sentence = why.sentence(formatting.language());
            var words = why.isWanted() ? Words.plain(sentence) : Words.bad(sentence);
            // it may end in a setting that people copy
            words.addClassName("k-own-lines");
            answer.add(words);
        });
        if (!summary.readsOnly() || summary.files() > 0) {
            answer.addAll(files(summary));
        }
        if (!summary.readsOnly() && summary.failingPlaces() > 0) {
            answer.add(Words.bad(translate("collector.answerPlaces", summary.failingPlaces())));
        }
        return answer.toArray(Component[]::new);
    }

    private List<Component> files(CollectorSummary summary) {
        var last = summary.lastLoaded();
        if (last == null && summary.troubled() == 0) {
            return List.of(
                    Words.unknown("–", translate("collector.answerNone")),
                    Words.plain(translate("collector.answerNone")));
        }
        return List.of(
                Words.plain(translate("collector.answer", summary.files(), summary.documents())),
                Words.plain(last == null ? "" : translate("collector.answerLast", formatting.shortMoment(last))),
                summary.troubled() == 0
                        ? Words.plain(translate("collector.answerWell"))
                        : Words.bad(translate("collector.answerTroubled", summary.troubled())));
    }
}
