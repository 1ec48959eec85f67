package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.core.TimeRange;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SetupStep;
import dev.kamae.waflog.LogReach;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What lies in the logs becomes history, and the first overview can be seen. */
@org.springframework.stereotype.Component
class HistoryStep implements SetupStep {

    /** What the overview shows of itself. */
    private static final Duration USUAL = Duration.ofHours(23);

    private static final Duration LATEST = Duration.ofDays(3);

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
        var kept = kept();
        var content = new Div(
                new Paragraph(translate("traffic.step.historyWhy")),
                new CountingLine(traffic),
                new Paragraph(overview(kept)));
        return kept.map(range -> new Found(State.DONE, sentence(range), content))
                .orElseGet(() -> new Found(State.TO_DO, translate("traffic.step.noHistory"), content));
    }

    /** Where there is something to see: at the latest logs, if the usual period has none of them. */
    private Component overview(Optional<TimeRange> kept) {
        var link = new RouterLink(translate("traffic.step.overview"), OverviewView.class);
        kept.filter(range -> formatting.since(range.to()).compareTo(USUAL) > 0).ifPresent(range -> {
            var zone = formatting.clock().getZone();
            var latest = range.from().isAfter(range.to().minus(LATEST))
                    ? range
                    : new TimeRange(range.to().minus(LATEST), range.to());
            link.setQueryParameters(OverviewAddress.read(QueryParameters.empty(), formatting.clock())
                    .within(latest, zone)
                    .write());
        });
        return link;
    }

    /** The latest hours are counted first. */
    private String sentence(TimeRange range) {
        var span = formatting.formats().stretchWithYear(range);
        return traffic.reach(Set.of())
                .map(LogReach::oldest)
                .filter(oldest -> oldest.isBefore(range.from()))
                .map(oldest -> translate(
                        "traffic.step.keeping", span, formatting.formats().moment(oldest)))
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
