package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.kamae.core.TimeRange;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.waflog.LogReach;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Where a period has no logs: from when to when there are some, and the one next step that leads to them. */
public record NoLogs(LogReach reach, Formatting formatting, ArrivalBoard arrivals) {

    /**
     * @param day where the logs of a day show
     * @param others where those of the other web ACLs show
     */
    public Empty empty(Function<TimeRange, String> day, String others) {
        return new Empty(sentence(), next(day, others).toArray(Component[]::new));
    }

    /** From when to when there are some. */
    public String sentence() {
        var oldest = reach.oldest();
        var newest = reach.newest();
        if (oldest == null || newest == null) {
            return translate(reach.others() ? "requests.noLogs.acl" : "requests.nothingYet");
        }
        return translate("requests.noLogs", formatting.shortMoment(oldest), formatting.shortMoment(newest));
    }

    /** The one step, where the reader may take one. */
    public List<Component> next(Function<TimeRange, String> day, String others) {
        var newest = reach.newest();
        if (newest == null) {
            return reach.others()
                    ? List.of(new Anchor(others, translate("requests.noLogs.others")))
                    : collecting(arrivals);
        }
        var zone = formatting.clock().getZone();
        var date = LocalDate.ofInstant(newest, zone);
        var range = new TimeRange(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        return List.of(new Anchor(day.apply(range), translate("requests.noLogs.show", formatting.shortDate(date))));
    }

    /** Where logs come in, for those who may see that. */
    private static List<Component> collecting(ArrivalBoard arrivals) {
        return arrivals.page().stream()
                .<Component>map(page -> new Anchor(page, translate("webacl.collecting")))
                .toList();
    }
}
