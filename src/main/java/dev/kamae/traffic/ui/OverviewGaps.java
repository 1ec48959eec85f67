package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.core.Territory;
import dev.kamae.core.TimeRange;
import dev.kamae.traffic.Completeness.MissingHour;
import dev.kamae.traffic.HourLack;
import dev.kamae.traffic.Lack;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.ui.ProfileLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the figures of an overview do not have in them, since when and why; takes no room when that is nothing. */
class OverviewGaps extends UnorderedList {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final int NAMED = 3;

    private final Formatting formatting;
    private final RequestLinks links;
    private final ProfileLinks profiles;
    private final List<ListItem> lines = new ArrayList<>();

    OverviewGaps(Formatting formatting, RequestLinks links, ProfileLinks profiles) {
        this.formatting = formatting;
        this.links = links;
        this.profiles = profiles;
        addClassName("k-gaps");
        setVisible(false);
    }

    void show(Shown<OverviewReading> shown) {
        if (shown instanceof Shown.Known<OverviewReading>(var reading, var age)) {
            lines.clear();
            away(reading);
            missing(reading.overview().completeness().missing(), reading);
            lacks(reading);
            nowhere(reading);
            swap();
        }
    }

    private void away(OverviewReading reading) {
        reading.overview()
                .completeness()
                .away()
                .ifPresent(why -> line(
                        Words.strong(why.sentence(reading.language())), Words.plain(translate("traffic.gap.away"))));
    }

    private void missing(List<MissingHour> hours, OverviewReading reading) {
        var byLack =
                hours.stream().collect(Collectors.groupingBy(MissingHour::lack, TreeMap::new, Collectors.toList()));
        // the sentence of the log store has been said
        if (reading.overview().completeness().away().isPresent()) {
            byLack.remove(HourLack.LOGS_AWAY);
        }
        byLack.values().forEach(those -> {
            var stretches = stretches(those);
            if (those.getFirst().lack() == HourLack.NOT_DELIVERED && goesOnUntilNow(stretches.getLast(), reading)) {
                var since = stretches.removeLast();
                line(Words.strong(translate("traffic.gap.since", formatting.dayMoment(since.from()))));
            }
            if (!stretches.isEmpty()) {
                var all = stretches.stream().mapToLong(OverviewGaps::hours).sum();
                line(
                        Words.strong(translate("traffic.gap.hours", all, listed(stretches))),
                        Words.plain(those.getFirst().sentence(reading.language())));
            }
        });
    }

    /** Hours that follow each other are one stretch. */
    private static List<TimeRange> stretches(List<MissingHour> hours) {
        var found = new ArrayList<TimeRange>();
        for (var one : hours) {
            var goesOn = !found.isEmpty() && found.getLast().to().equals(one.hour());
            var from = goesOn ? found.removeLast().from() : one.hour();
            found.add(new TimeRange(from, one.hour().plus(HOUR)));
        }
        return found;
    }

    private static long hours(TimeRange stretch) {
        return Duration.between(stretch.from(), stretch.to()).toHours();
    }

    /** The latest hours are asked of the logs themselves, and those have no line either. */
    private static boolean goesOnUntilNow(TimeRange stretch, OverviewReading reading) {
        var logs = reading.overview().completeness();
        return logs.newest().isEmpty()
                && logs.live().stream()
                        .min(Instant::compareTo)
                        .filter(live -> !stretch.to().isBefore(live))
                        .isPresent();
    }

    /** The latest ones by name, as those are the ones that somebody may still do something about. */
    private String listed(List<TimeRange> stretches) {
        var named = stretches.subList(Math.max(0, stretches.size() - NAMED), stretches.size()).stream()
                .map(formatting::stretch)
                .collect(Collectors.joining(translate("traffic.gap.and")));
        return translate("traffic.gap.ranges", named, stretches.size() - Math.min(NAMED, stretches.size()));
    }

    private void lacks(OverviewReading reading) {
        reading.overview().leftOut().forEach(out -> line(profiles.of(out.sentence(reading.language()), out.acl())));
        reading.overview().requests().figure().lacks().stream()
                .filter(lack -> lack.reason() != Lack.Reason.HOURS_MISSING)
                .forEach(lack -> line(profiles.of(lack.sentence(reading.language()), lack.acl())));
    }

    /** Else the tiles of both territories would not add up, and nobody would know why. */
    private void nowhere(OverviewReading reading) {
        var figures = reading.overview().territories().get(Territory.UNKNOWN);
        if (figures != null && figures.requests().figure().atLeast() > 0) {
            var words =
                    translate("traffic.gap.nowhere", figures.requests().figure().atLeast());
            var href = links.of(reading).with(RequestLinks.TERRITORY, "unknown").href();
            line(href == null ? Words.plain(words) : new Anchor(href, words));
        }
    }

    /** Only for others: whoever has gone to a link among them stays there. */
    private void swap() {
        if (!told(lines.stream()).equals(told(getChildren()))) {
            removeAll();
            lines.forEach(this::add);
        }
        setVisible(!lines.isEmpty());
    }

    private static List<String> told(Stream<? extends Component> items) {
        return items.map(item -> item.getElement().getOuterHTML()).toList();
    }

    private void line(Component... words) {
        lines.add(new ListItem(words));
    }
}
