package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.collector.Collector;
import dev.kamae.collector.CollectorSummary;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SetupStep;
import dev.kamae.uikit.Words;
import java.util.stream.Collectors;

/** How the logs come into the log store: another loader brings them, or Kamae fetches or is given them. */
@org.springframework.stereotype.Component
class CollectStep implements SetupStep {

    private final Collector collector;
    private final ArrivalBoard arrivals;
    private final Formatting formatting;

    CollectStep(Collector collector, ArrivalBoard arrivals, Formatting formatting) {
        this.collector = collector;
        this.arrivals = arrivals;
        this.formatting = formatting;
    }

    @Override
    public String key() {
        return "collecting";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return translate("collector.step.title");
    }

    @Override
    public boolean isDone() {
        var summary = collector.summary();
        return summary.readsOnly() || summary.documents() > 0;
    }

    @Override
    public Found look(Runnable changed) {
        var summary = collector.summary();
        var hindrance = collector.hindranceNow().filter(found -> !found.isWanted());
        var last = summary.lastLoaded();
        var content = content(summary);
        if (summary.readsOnly()) {
            return new Found(State.DONE, translate("collector.step.readsOnly"), content);
        }
        if (hindrance.isPresent()) {
            return new Found(State.TROUBLED, hindrance.get().sentence(formatting.language()), content);
        }
        if (summary.failingPlaces() > 0) {
            return new Found(State.TROUBLED, translate("collector.step.failing", summary.failingPlaces()), content);
        }
        return summary.documents() == 0 || last == null
                ? new Found(State.TO_DO, translate("collector.step.nothing"), content)
                : new Found(
                        State.DONE,
                        translate(
                                        "collector.step.loaded",
                                        summary.documents(),
                                        summary.files(),
                                        formatting.formats().moment(last))
                                + onTheirWay(),
                        content);
    }

    /** What is loaded so far is not all. */
    private String onTheirWay() {
        return arrivals.now().stream()
                .map(arrival -> " " + translate(arrival.key(), arrival.left()))
                .collect(Collectors.joining());
    }

    private static Component content(CollectorSummary summary) {
        return new Div(
                new Facts()
                        .with(translate("collector.step.other"), Words.plain(translate("collector.step.otherHow")))
                        .with(translate("collector.places"), Words.plain(s3(summary)))
                        .with(translate("collector.step.files"), files(summary)),
                new Paragraph(new RouterLink(translate("collector.step.page"), CollectorView.class)));
    }

    private static String s3(CollectorSummary summary) {
        return summary.places().isEmpty()
                ? translate("collector.step.bucketsHow")
                : translate("collector.step.bucketsSet", summary.places().size());
    }

    private static Component files(CollectorSummary summary) {
        var folder = summary.folder();
        var words = Words.plain(translate("collector.step.filesHow"));
        return folder == null ? words : new Div(words, new Div(new Code(folder.toString())));
    }
}
