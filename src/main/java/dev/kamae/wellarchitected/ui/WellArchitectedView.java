package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.WellArchitected;
import jakarta.annotation.security.RolesAllowed;

/** How far are the findings of SEC 1 to SEC 11? The matrix of one snapshot, with one practice beside it. */
@Route(ReviewAddress.ROUTE)
@Menu(title = "wellarchitected.menu", order = 330, icon = "icons/review.svg")
@RolesAllowed(Capability.VIEW)
class WellArchitectedView extends MasterDetailLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final WellArchitected reviews;
    private final Formatting formatting;
    private final ReviewWords words;
    private final ReviewChoices choices;
    private final Div content = new Div();
    private final Page page;
    private ReviewAddress address = ReviewAddress.NEWEST;

    WellArchitectedView(WellArchitected reviews, Formatting formatting) {
        this.reviews = reviews;
        this.formatting = formatting;
        words = new ReviewWords(formatting);
        choices = new ReviewChoices(words, this::go);
        page = new Page(translate("wellarchitected.question"), choices, content).with(importing());
        addClassName("k-master");
        setMaster(page);
        setDetailSize("var(--k-panel-width)");
        setMasterSize("640px");
        setExpandMaster(true);
        setExpandDetail(false);
        setSizeFull();
        addDetailEscapePressListener(escape -> close());
        addBackdropClickListener(click -> close());
    }

    private Button importing() {
        var open = new Button(translate("wellarchitected.import"), Symbol.COLLECTOR.icon());
        open.setVisible(reviews.mayEdit());
        open.addClickListener(click -> new ImportDialog(reviews, words, formatting.language(), this::refresh).open());
        return open;
    }

    private void close() {
        go(address.opening(null, null));
    }

    private void go(ReviewAddress to) {
        UI.getCurrent().navigate(WellArchitectedView.class, to.write());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = ReviewAddress.read(event.getLocation().getQueryParameters());
        refresh();
    }

    private void refresh() {
        content.removeAll();
        var selection = ReviewSelection.of(reviews.snapshots(), address);
        choices.setVisible(selection.isPresent());
        selection.ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        page.answer(
                Words.unknown("–", translate("wellarchitected.empty")),
                Words.plain(translate("wellarchitected.empty")));
        content.add(new NothingReviewed(reviews.mayEdit()));
        setDetail(null);
    }

    private void show(ReviewSelection selection) {
        var review = reviews.review(selection.shown().id()).orElseThrow();
        var before = selection.before();
        var comparison = before == null
                ? null
                : reviews.compare(before.id(), selection.shown().id());
        choices.show(selection, address);
        page.answer(new ReviewAnswer(words).of(review, comparison));
        content.add(new Card(
                translate("wellarchitected.matrix"),
                translate("wellarchitected.matrixNote"),
                new PracticeMatrix(
                        review,
                        comparison,
                        reviews.catalogue().questions(),
                        formatting.language(),
                        address,
                        this::go)));
        if (address.choice() == null) {
            setDetail(null);
        } else {
            var panel = new PracticePanel(reviews, formatting, this::close, this::refresh);
            panel.show(review, address);
            setDetail(panel);
        }
    }

    @Override
    public String getPageTitle() {
        return translate("wellarchitected.menu") + " - Kamae";
    }
}
