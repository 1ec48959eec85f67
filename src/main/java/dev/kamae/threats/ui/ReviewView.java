package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Stale;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From one judgement that nobody has looked at for a year to the next: confirm it, change it, or leave it for later. */
@Route("threats/review")
@RolesAllowed(Capability.VIEW)
class ReviewView extends Div implements HasDynamicTitle {

    private final Threats threats;
    private final Controls controls;
    private final StanceWords words;
    private final boolean mayEdit;
    private final Page page = new Page(translate("threats.review.question"));
    private final Div content = new Div();
    private final Set<Stale.Subject> skipped = new HashSet<>();
    private int done;

    ReviewView(Threats threats, Controls controls, People people, Identity identity, Formatting formatting) {
        this.threats = threats;
        this.controls = controls;
        words = new StanceWords(people, formatting);
        mayEdit = identity.may(Capability.EDIT);
        page.backTo("threats", translate("threats.catalogue.back"));
        page.add(content);
        add(page);
        show();
    }

    /** Asks anew, since others may be reviewing too. */
    private void show() {
        var stale = threats.stale(words.formatting().clock().instant());
        var waiting =
                stale.stream().filter(one -> !skipped.contains(one.subject())).toList();
        page.answer(Words.plain(progress(stale, waiting)), Words.quiet(translate("threats.review.why")));
        content.removeAll();
        if (!waiting.isEmpty()) {
            content.add(card(waiting.getFirst()));
        } else if (stale.isEmpty()) {
            content.add(new Empty(
                    translate(done > 0 ? "threats.review.allDone" : "threats.review.nothing"),
                    new Anchor("threats", translate("threats.review.threats"))));
        } else {
            content.add(new Empty(
                    translate("threats.review.onlySkipped", stale.size()),
                    new Button(translate("threats.review.again"), click -> again())));
        }
    }

    private String progress(List<Stale> stale, List<Stale> waiting) {
        return translate("threats.review.progress", done + stale.size(), done, stale.size() - waiting.size());
    }

    private ReviewCard card(Stale stale) {
        var card = new ReviewCard(threats, controls, words, stale, mayEdit, () -> {
            done++;
            show();
        });
        if (mayEdit) {
            card.offer(new Button(translate("threats.review.skip"), click -> {
                skipped.add(stale.subject());
                show();
            }));
            card.focus();
        }
        return card;
    }

    private void again() {
        skipped.clear();
        show();
    }

    @Override
    public String getPageTitle() {
        return translate("threats.review.title") + " - Kamae";
    }
}
