package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.kamae.collector.RejectedChoice;
import dev.kamae.core.LogText;
import dev.kamae.documents.Reason;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.Formatting;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** By reason, by file, and whether those that are documents by now are shown too. */
class RejectedFilters extends Div {

    private static final int LONGEST = 80;

    private final Formatting formatting;
    private final Consumer<RejectedAddress> go;
    private final Select<Reason> reason = new Select<>();
    private final Checkbox recovered = new Checkbox(translate("collector.rejected.recoveredToo"));
    private final Div file = new Div();
    private Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private RejectedAddress address = new RejectedAddress(RejectedChoice.ALL, false);

    RejectedFilters(Formatting formatting, Consumer<RejectedAddress> go) {
        this.formatting = formatting;
        this.go = go;
        addClassName("k-rejected-filters");
        reason.setAriaLabel(translate("collector.reason"));
        reason.setEmptySelectionAllowed(true);
        reason.setEmptySelectionCaption(translate("collector.rejected.everyReason"));
        reason.setItemLabelGenerator(this::label);
        reason.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var choice = new RejectedChoice(null, address.choice().file(), change.getValue());
                go.accept(new RejectedAddress(choice, address.recovered()));
            }
        });
        recovered.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(new RejectedAddress(address.choice(), change.getValue()));
            }
        });
        add(reason, recovered, file);
    }

    /** @param name of the file that is chosen; null without one */
    void show(RejectedAddress now, Map<Reason, Long> reasons, @Nullable String name) {
        address = now;
        counts = new EnumMap<>(Reason.class);
        counts.putAll(reasons);
        var chosen = now.choice().reason();
        if (chosen != null) {
            counts.putIfAbsent(chosen, 0L);
        }
        reason.setItems(counts.keySet());
        reason.setValue(chosen);
        recovered.setValue(now.recovered());
        file.removeAll();
        if (name != null) {
            file.add(new FilterChip(
                    translate("collector.key"),
                    new LogText(name).cut(LONGEST),
                    () -> go.accept(new RejectedAddress(
                            new RejectedChoice(null, null, now.choice().reason()), now.recovered()))));
        }
    }

    private String label(@Nullable Reason one) {
        return one == null
                ? translate("collector.rejected.everyReason")
                : translate(
                        "collector.rejected.ofReason",
                        translate("documents.reason." + one),
                        formatting.formats().count(counts.getOrDefault(one, 0L)));
    }
}
