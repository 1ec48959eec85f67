package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SetupStep;
import dev.kamae.wellarchitected.SecStanding;
import dev.kamae.wellarchitected.WellArchitected;

/** The first review: how far SEC 1 to SEC 11 are, and what issues and scores are made from. */
@org.springframework.stereotype.Component
class ReviewStep implements SetupStep {

    private final WellArchitected reviews;
    private final Formatting formatting;

    ReviewStep(WellArchitected reviews, Formatting formatting) {
        this.reviews = reviews;
        this.formatting = formatting;
    }

    @Override
    public String key() {
        return "well-architected";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String title() {
        return translate("wellarchitected.step.title");
    }

    @Override
    public boolean isDone() {
        return reviews.isAny();
    }

    @Override
    public Found look(Runnable changed) {
        var newest = reviews.reviews(formatting.clock().instant());
        var standing = reviews.progress(formatting.clock().instant()).total();
        return newest.isEmpty()
                ? new Found(State.TO_DO, translate("wellarchitected.empty"), content(changed))
                : new Found(
                        State.DONE,
                        translate(
                                "wellarchitected.step.found",
                                newest.size(),
                                standing.map(SecStanding::answered).orElse(0)),
                        content(changed));
    }

    private Component content(Runnable changed) {
        var content = new Div(new Paragraph(translate("wellarchitected.step.why")));
        if (!reviews.isAny()) {
            content.add(new NothingReviewed(reviews.mayEdit()));
        }
        if (reviews.mayEdit()) {
            content.add(new Button(
                    translate("wellarchitected.import"),
                    click -> new ImportDialog(reviews, new ReviewWords(formatting), formatting.language(), changed)
                            .open()));
        }
        content.add(new Paragraph(new RouterLink(translate("wellarchitected.step.page"), WellArchitectedView.class)));
        return content;
    }
}
