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
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the figures of an overview do not have in them, since when and why; takes no room when that is nothing. */
class OverviewGaps extends UnorderedList {

    private static final Duration HOUR = Duration.ofHours(1);

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
            var first = those.getFirst();
            var whole = new TimeRange(first.hour(), those.getLast().hour().plus(HOUR));
            line(
                    Words.strong(translate("traffic.gap.hours", those.size(), formatting.stretch(whole))),
                    Words.plain(first.sentence(reading.language())));
        });
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
