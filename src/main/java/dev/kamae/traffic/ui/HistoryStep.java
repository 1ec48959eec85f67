package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.core.TimeRange;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SetupStep;
import dev.kamae.waflog.LogReach;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What lies in the logs becomes history, and the first overview can be seen. */
@org.springframework.stereotype.Component
class HistoryStep implements SetupStep {

    private final Traffic traffic;
    private final WebAclProfiles profiles;
    private final Formatting formatting;

    HistoryStep(Traffic traffic, WebAclProfiles profiles, Formatting formatting) {
        this.traffic = traffic;
        this.profiles = profiles;
        this.formatting = formatting;
    }

    @Override
    public String key() {
        return "history";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String title() {
        return translate("traffic.step.history");
    }

    @Override
    public boolean isDone() {
        return kept().isPresent();
    }

    @Override
    public Found look(Runnable changed) {
        var content = new Div(
                new Paragraph(translate("traffic.step.historyWhy")),
                new Paragraph(new RouterLink(translate("traffic.step.overview"), OverviewView.class)));
        return kept().map(range -> new Found(State.DONE, sentence(range), content))
                .orElseGet(() -> new Found(State.TO_DO, translate("traffic.step.noHistory"), content));
    }

    /** The latest hours are counted first. */
    private String sentence(TimeRange range) {
        var span = formatting.stretch(range);
        return traffic.reach(Set.of())
                .map(LogReach::oldest)
                .filter(oldest -> oldest.isBefore(range.from()))
                .map(oldest -> translate("traffic.step.keeping", span, formatting.shortMoment(oldest)))
                .orElseGet(() -> translate("traffic.step.kept", span));
    }

    private Optional<TimeRange> kept() {
        var all = profiles.list();
        var first = all.stream()
                .map(WebAclSummary::firstHour)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
        var last = all.stream()
                .map(WebAclSummary::lastHour)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
        return first.flatMap(from -> last.map(to -> new TimeRange(from, to.plusSeconds(3600))));
    }
}
