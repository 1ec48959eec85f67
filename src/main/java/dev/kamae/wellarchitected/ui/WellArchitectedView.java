package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.core.Nonsense;
import dev.kamae.identity.Capability;
import dev.kamae.issues.ui.IssueForms;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PageWithPanel;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.Comparison;
import dev.kamae.wellarchitected.Review;
import dev.kamae.wellarchitected.WellArchitected;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far are the findings of SEC 1 to SEC 11? The matrix of one snapshot, with one practice beside it. */
@Route(ReviewAddress.ROUTE)
@Menu(title = "wellarchitected.menu", order = 330, icon = "icons/review.svg")
@RolesAllowed(Capability.VIEW)
class WellArchitectedView extends PageWithPanel implements AfterNavigationObserver, HasDynamicTitle {

    private final WellArchitected reviews;
    private final IssueForms forms;
    private final Formatting formatting;
    private final ReviewWords words;
    private final ReviewChoices choices;
    private final ReviewNarrowing narrowing;
    private final Div content = new Div();
    private final PassedOver passedOver = new PassedOver();
    private final Page page;
    private ReviewAddress address = ReviewAddress.NEWEST;
    private List<Nonsense> nonsense = List.of();

    WellArchitectedView(WellArchitected reviews, IssueForms forms, Formatting formatting) {
        this.reviews = reviews;
        this.forms = forms;
        this.formatting = formatting;
        words = new ReviewWords(formatting);
        choices = new ReviewChoices(words, this::go);
        narrowing = new ReviewNarrowing(formatting, this::go);
        page = new Page(translate("wellarchitected.question"), passedOver, choices, narrowing, content)
                .with(importing());
        hold(page, this::close);
    }

    private Button importing() {
        var open = new Button(translate("wellarchitected.import"), Symbol.COLLECTOR.icon());
        open.setVisible(reviews.mayEdit());
        open.addClickListener(click -> new ImportDialog(reviews, words, formatting.language(), this::refresh).open());
        return open;
    }

    private void close() {
        go(address.closed());
    }

    private void go(ReviewAddress to) {
        UI.getCurrent().navigate(WellArchitectedView.class, to.write());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        address = ReviewAddress.read(query, formatting.clock());
        nonsense = ReviewAddress.nonsense(query, formatting.clock());
        refresh();
    }

    private void refresh() {
        content.removeAll();
        var at = address.at();
        var selection = ReviewSelection.of(reviews.snapshots(), address);
        passedOver.show("wellarchitected", nonsense(at == null ? selection : Optional.empty()));
        choices.setVisible(at == null && selection.isPresent());
        if (at == null) {
            selection.ifPresentOrElse(this::show, this::showNothing);
        } else {
            show(new ReviewsThen(at, reviews.reviews(at), address));
        }
    }

    private List<Nonsense> nonsense(Optional<ReviewSelection> selection) {
        return Stream.concat(nonsense.stream(), selection.stream().flatMap(shown -> address.unknown(shown).stream()))
                .toList();
    }

    private void showNothing() {
        narrowing.show(address, List.of());
        page.answer(Words.plain(translate("wellarchitected.empty")));
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
        narrowing.show(address, List.of(review));
        page.answer(new ReviewAnswer(words).of(review, comparison));
        content.add(card(translate("wellarchitected.matrix"), review, comparison));
        var closable = reviews.closable();
        if (!closable.isEmpty()) {
            content.addComponentAsFirst(new ClosableIssues(closable, words, formatting.language()));
        }
        setDetail(address.choice() == null ? null : panel(review));
    }

    private void show(ReviewsThen then) {
        narrowing.show(address, then.known());
        page.answer(then.answer(words, formatting));
        then.shown().forEach(review -> content.add(card(ReviewsThen.heading(review, words), review, null)));
        setDetail(then.open().map(this::panel).orElse(null));
    }

    private Card card(String heading, Review review, @Nullable Comparison comparison) {
        return new Card(
                heading,
                translate("wellarchitected.matrixNote"),
                new PracticeMatrix(
                        review, comparison, reviews.catalogue().questions(), formatting.language(), address, this::go));
    }

    private PracticePanel panel(Review review) {
        var panel = new PracticePanel(reviews, forms, formatting, this::close, this::refresh);
        panel.show(review, address);
        return panel;
    }

    @Override
    public String getPageTitle() {
        return translate("wellarchitected.menu") + " - Kamae";
    }
}
