package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.collector.Backfill;
import dev.kamae.collector.Backfills;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.UnderWay;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.Optional;

/** Has logs of the past fetched from S3; only for administrators, and where a bucket is read. */
class BackfillCard extends Div {

    private final Backfills backfills;
    private final Formatting formatting;
    private final Runnable loaded;
    private final Div last = new Div();
    private final Button count;
    private Runnable look = () -> {};
    private boolean underWay;

    /** @param loaded called when one has come to its end */
    BackfillCard(Backfills backfills, Formatting formatting, Identity identity, Runnable loaded) {
        this.backfills = backfills;
        this.formatting = formatting;
        this.loaded = loaded;
        var form = new BackfillForm(formatting);
        count = new Button(translate("collector.backfill.count"), click -> {
            backfills.count(form.draft());
            look.run();
        });
        var places = identity.may(Capability.ADMIN) ? backfills.places() : List.<String>of();
        setVisible(!places.isEmpty());
        if (!places.isEmpty()) {
            form.offer(places);
            form.add(count);
            look = UnderWay.watch(this, backfills::latest, BackfillCard::isUnderWay, this::show);
            add(new Card(
                    translate("collector.backfill"),
                    "",
                    new Paragraph(translate("collector.backfill.what")),
                    form,
                    last));
        }
    }

    private static boolean isUnderWay(Optional<Backfill> backfill) {
        return backfill.filter(one -> one.state().isUnderWay()).isPresent();
    }

    private void show(Optional<Backfill> backfill) {
        last.removeAll();
        backfill.ifPresent(one -> last.add(new BackfillFacts(one, formatting), actions(one)));
        count.setEnabled(!isUnderWay(backfill));
        boolean before = underWay;
        underWay = isUnderWay(backfill);
        if (before && !underWay) {
            loaded.run();
        }
    }

    private Div actions(Backfill backfill) {
        var actions = new Div();
        actions.addClassName("k-again");
        if (backfill.state().isUnderWay()) {
            actions.add(new Button(translate("collector.backfill.stop"), click -> {
                backfills.stop(backfill.id());
                look.run();
            }));
        } else if (backfill.mayLoad()) {
            boolean begun = backfill.state() != Backfill.State.COUNTED;
            actions.add(
                    new Button(translate(begun ? "collector.backfill.goOn" : "collector.backfill.load"), click -> {
                        backfills.load(backfill.id());
                        look.run();
                    }),
                    Words.quiet(translate("collector.backfill.once")));
        }
        return actions;
    }
}
