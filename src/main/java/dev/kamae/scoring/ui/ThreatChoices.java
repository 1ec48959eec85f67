package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.kamae.scoring.ThreatOrder;
import dev.kamae.threats.Estate;
import dev.kamae.uikit.AsOf;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.Formatting;
import java.util.function.Consumer;

/** In which order and of which part of the company; what is chosen stands in the address. */
class ThreatChoices extends Div {

    private final AsOf asOf;
    private final Select<ThreatOrder> order = new Select<>();
    private final Select<Estate> estate = new Select<>();
    private final Div chips = new Div();
    private final Consumer<ThreatsAddress> choose;
    private ThreatsAddress address = ThreatsAddress.OFFICIAL;

    ThreatChoices(Formatting formatting, Consumer<ThreatsAddress> choose) {
        this.choose = choose;
        chips.addClassName("k-chips");
        asOf = new AsOf(formatting, () -> choose.accept(address.at(null)));
        order.setItems(ThreatOrder.values());
        order.setItemLabelGenerator(one -> translate("scoring.order." + one));
        order.setAriaLabel(translate("scoring.order"));
        estate.setItems(Estate.values());
        estate.setEmptySelectionAllowed(true);
        estate.setEmptySelectionCaption(translate("scoring.estate.all"));
        estate.setItemLabelGenerator(
                one -> one == null ? translate("scoring.estate.all") : translate("threats.estate." + one));
        estate.setAriaLabel(translate("scoring.estate"));
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(address.with(change.getValue()));
            }
        });
        estate.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(address.with(change.getValue()));
            }
        });
        var fields = new Div(asOf, order, estate);
        fields.addClassName("k-filters");
        add(fields, chips);
    }

    void show(ThreatsAddress shown) {
        address = shown;
        asOf.show(shown.at());
        order.setValue(shown.order());
        estate.setValue(shown.estate());
        chips.removeAll();
        var source = shown.source();
        if (source != null) {
            chip("scoring.list", translate("scoring.source." + source), shown.ofBothLists());
        }
        var band = shown.band();
        if (band != null) {
            chip("scoring.band", band.word(), shown.ofEveryBand());
        }
        chips.setVisible(chips.getComponentCount() > 0);
    }

    private void chip(String name, String value, ThreatsAddress without) {
        chips.add(new FilterChip(translate(name), value, () -> choose.accept(without)));
    }
}
