package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.threats.Stance;
import dev.kamae.threats.ThreatSource;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** Which threats of the catalogue apply to us, and why the others do not. */
@Route("threats/catalogue")
@RolesAllowed(Capability.VIEW)
class CatalogueView extends Div implements HasDynamicTitle {

    private final Threats threats;
    private final StanceWords words;
    private final boolean mayEdit;
    private final Div lists = new Div();
    private final Div rest = new Div();
    private final Page page = new Page(translate("threats.catalogue.question"), rest, lists);

    CatalogueView(Threats threats, People people, Identity identity, Formatting formatting) {
        this.threats = threats;
        words = new StanceWords(people, formatting);
        mayEdit = identity.may(Capability.EDIT);
        rest.addClassName("k-actions");
        lists.addClassName("k-catalogues");
        page.backTo("threats", translate("threats.catalogue.back"));
        add(page);
        show();
    }

    private void show() {
        var catalogue = threats.catalogue(words.formatting().clock().instant());
        page.answer(answer(catalogue));
        rest.removeAll();
        if (mayEdit) {
            offer(catalogue);
        }
        lists.removeAll();
        for (var source : ThreatSource.values()) {
            lists.add(list(source, catalogue));
        }
    }

    private static Component[] answer(List<Stance> catalogue) {
        var applying = catalogue.stream().filter(Stance::applies).toList();
        var undecided = undecided(catalogue);
        var sentence = new ArrayList<Component>(List.of(
                Words.plain(translate(
                        "threats.catalogue.answer",
                        catalogue.size(),
                        applying.size() - undecided,
                        catalogue.size() - applying.size(),
                        undecided)),
                Words.plain(translate(
                        "threats.catalogue.answered",
                        applying.stream()
                                .filter(stance -> stance.unrecorded().isEmpty())
                                .count(),
                        applying.size()))));
        if (undecided > 0) {
            sentence.add(Words.strong(translate("threats.catalogue.undecided")));
        }
        return sentence.toArray(Component[]::new);
    }

    private static long undecided(List<Stance> catalogue) {
        return catalogue.stream()
                .filter(stance -> stance.applicability() == null)
                .count();
    }

    /** What comes next: to decide about the rest, then to answer. */
    private void offer(List<Stance> catalogue) {
        var undecided = undecided(catalogue);
        if (undecided > 0) {
            var all = Once.button(translate("threats.catalogue.rest", undecided), () -> {
                threats.applyTheRest();
                Notices.done(translate("threats.catalogue.restDone", undecided));
                show();
            });
            all.addThemeVariants(ButtonVariant.PRIMARY);
            rest.add(all);
        }
        QuestionsStep.next(catalogue)
                .ifPresent(stance -> rest.add(
                        new Anchor(AssessmentView.path(stance.threat()), translate("threats.catalogue.next"))));
    }

    private Card list(ThreatSource source, List<Stance> catalogue) {
        var rows = new Div();
        rows.addClassName("k-catalogue");
        catalogue.stream()
                .filter(stance -> stance.threat().source() == source)
                .forEach(stance -> rows.add(new CatalogueRow(threats, words, stance, mayEdit, this::show)));
        return new Card(translate("threats.source." + source), "", rows);
    }

    @Override
    public String getPageTitle() {
        return translate("threats.catalogue.title") + " - Kamae";
    }
}
