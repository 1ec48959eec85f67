package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.EndOfDay;
import dev.kamae.core.Nonsense;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says that a page shows an earlier moment, and leads back to now; nothing while it shows now. */
public final class AsOf extends Div {

    private static final String AT = "at";

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Formatting formatting;
    private final Span moment = new Span();

    public AsOf(Formatting formatting, Runnable toNow) {
        this.formatting = formatting;
        addClassName("k-as-of");
        var back = new Button(translate("uikit.asOf.now"), click -> toNow.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        add(Symbol.CALENDAR.icon(), moment, back);
        show(null);
    }

    /**
     * The moment in an address, or the end of a day that stands there; null for now and for today, for nonsense, for what is
     * still to come, and for a time before there was a record.
     */
    public static @Nullable Instant read(QueryParameters query, Clock clock) {
        try {
            return query.getSingleParameter(AT)
                    .map(text ->
                            isDay(text) ? EndOfDay.of(LocalDate.parse(text), clock.getZone()) : Instant.parse(text))
                    .filter(at -> !at.isAfter(clock.instant()) && !at.isBefore(EARLIEST))
                    .orElse(null);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    /** The moment in an address that {@link #read} passes over. */
    public static Optional<Nonsense> nonsense(QueryParameters query, Clock clock) {
        return query.getSingleParameter(AT)
                .filter(text -> !text.isBlank()
                        && read(query, clock) == null
                        && !text.equals(LocalDate.now(clock).toString()))
                .map(text -> new Nonsense(AT, text));
    }

    /** A moment for an address: a day where it is the end of one. */
    public static String write(Instant at, ZoneId zone) {
        return EndOfDay.endedAt(at, zone).map(LocalDate::toString).orElseGet(at::toString);
    }

    private static boolean isDay(String text) {
        return text.length() == "2026-11-28".length();
    }

    /** @param at null for now */
    public void show(@Nullable Instant at) {
        setVisible(at != null);
        moment.setText(at == null ? "" : words(at));
    }

    private String words(Instant at) {
        var formats = formatting.formats();
        return EndOfDay.endedAt(at, formatting.clock().getZone())
                .map(day -> translate("uikit.asOf.day", formats.date(day)))
                .orElseGet(() -> translate("uikit.asOf", formats.moment(at)));
    }
}
