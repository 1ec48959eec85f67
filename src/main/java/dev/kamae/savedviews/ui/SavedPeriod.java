package dev.kamae.savedviews.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.PeriodRefused;
import dev.kamae.uikit.Formatting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time in a saved address: just that time for ever, or as long a time up to whenever the view is opened. */
final class SavedPeriod {

    private final QueryParameters shown;
    private final Formatting formatting;
    private final Optional<Period> period;

    /** @param recent null for just the time that is shown */
    record Choice(Period.@Nullable Recent recent) {}

    SavedPeriod(QueryParameters shown, Formatting formatting) {
        this.shown = shown;
        this.formatting = formatting;
        period = read(shown, formatting);
    }

    private static Optional<Period> read(QueryParameters shown, Formatting formatting) {
        try {
            return PeriodAddress.read(shown.getParameters(), formatting.clock());
        } catch (PeriodRefused nonsense) {
            return Optional.empty();
        }
    }

    /** Empty where the address names no time. */
    List<Choice> choices() {
        if (period.isEmpty()) {
            return List.of();
        }
        var choices = new ArrayList<Choice>();
        if (period.get().span() instanceof Period.Between) {
            choices.add(new Choice(null));
        }
        Arrays.stream(Period.Recent.values()).map(Choice::new).forEach(choices::add);
        return choices;
    }

    /** What is shown; of a time that is as long as one of those up to now, that one. */
    @Nullable
    Choice usual() {
        return switch (period.map(Period::span).orElse(null)) {
            case null -> null;
            case Period.Recent recent -> new Choice(recent);
            case Period.Between between -> new Choice(asLong(Duration.between(between.from(), between.to())));
        };
    }

    private static Period.@Nullable Recent asLong(Duration length) {
        return switch ((int) length.toMinutes()) {
            case 60 -> Period.Recent.LAST_HOUR;
            case 180 -> Period.Recent.LAST_3_HOURS;
            case 1440 -> Period.Recent.LAST_24_HOURS;
            default -> null;
        };
    }

    String word(Choice choice) {
        var recent = choice.recent();
        return recent == null
                ? period.map(fixed -> translate(
                                "savedviews.period.fixed", formatting.stretch(fixed.range(formatting.clock()))))
                        .orElse("")
                : translate("uikit.period." + recent);
    }

    /** The address with the time that was chosen. */
    QueryParameters with(@Nullable Choice choice) {
        if (choice == null || choice.recent() == null || period.isEmpty()) {
            return shown;
        }
        var query = new LinkedHashMap<>(shown.getParameters());
        PeriodAddress.write(period.get()).keySet().forEach(query::remove);
        query.putAll(PeriodAddress.write(period.get().with(choice.recent())));
        return new QueryParameters(query);
    }
}
