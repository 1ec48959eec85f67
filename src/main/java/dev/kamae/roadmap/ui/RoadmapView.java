package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.core.Nonsense;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.roadmap.Agreement;
import dev.kamae.roadmap.NoSuchAgreement;
import dev.kamae.roadmap.Outlook;
import dev.kamae.roadmap.Roadmap;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** Do we do what we said? The measures by quarter, what they are expected to come to, and what was agreed. */
@Route("roadmap")
@Menu(title = "roadmap.menu", order = 315, icon = "icons/roadmap.svg")
@RolesAllowed(Capability.VIEW)
class RoadmapView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String AGREED = "agreed";

    private final Roadmap roadmap;
    private final RoadmapTexts texts;
    private final Identity identity;
    private QueryParameters query = QueryParameters.empty();

    RoadmapView(Roadmap roadmap, RoadmapTexts texts, Identity identity) {
        this.roadmap = roadmap;
        this.texts = texts;
        this.identity = identity;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        query = event.getLocation().getQueryParameters();
        show();
    }

    private void show() {
        removeAll();
        var passedOver = new PassedOver();
        var page = new Page(translate("roadmap.question"), passedOver);
        add(page);
        if (roadmap.current().isEmpty()) {
            page.answer(Words.plain(translate("roadmap.answer.noQuarters")));
            page.add(new Empty(translate("roadmap.noQuarters"), calendar()));
            return;
        }
        var outlook = outlook(passedOver);
        var words = texts.words();
        var edits = new MeasureEdits(roadmap, words, outlook, identity.may(Capability.EDIT), this::show);
        page.answer(RoadmapAnswer.of(outlook, words).toArray(Component[]::new));
        page.with(actions(outlook, edits));
        if (outlook.measures().isEmpty()) {
            page.add(new Empty(translate("roadmap.nothing")));
        } else {
            page.add(new CounterTable(outlook, words), new MeasureTable(outlook, words, edits::of));
        }
    }

    private Outlook outlook(PassedOver passedOver) {
        var asked = query.getSingleParameter(AGREED).orElse("");
        try {
            return roadmap.outlook(asked.isBlank() ? null : Integer.valueOf(asked));
        } catch (NumberFormatException | NoSuchAgreement nonsense) {
            passedOver.show("roadmap", List.of(new Nonsense(AGREED, asked)));
            return roadmap.outlook(null);
        }
    }

    private Component[] actions(Outlook outlook, MeasureEdits edits) {
        var actions = new ArrayList<Component>();
        if (outlook.agreed().size() > 1) {
            actions.add(choice(outlook));
        }
        if (identity.may(Capability.DECIDE) && !outlook.measures().isEmpty()) {
            actions.add(new Button(
                    translate("roadmap.agree"),
                    click -> new AgreeDialog(
                                    roadmap, outlook, () -> UI.getCurrent().navigate(RoadmapView.class))
                            .open()));
        }
        if (identity.may(Capability.EDIT)) {
            actions.add(new Button(translate("roadmap.plan"), Symbol.ADD.icon(), click -> edits.plan()));
        }
        return actions.toArray(Component[]::new);
    }

    private Select<Agreement> choice(Outlook outlook) {
        var choice = new Select<Agreement>();
        choice.setItems(outlook.agreed());
        choice.setItemLabelGenerator(texts.words()::agreement);
        choice.setValue(outlook.agreement().orElseThrow());
        choice.setAriaLabel(translate("roadmap.column.against"));
        choice.addValueChangeListener(chosen -> UI.getCurrent()
                .navigate(
                        RoadmapView.class,
                        QueryParameters.of(
                                AGREED, Integer.toString(chosen.getValue().number()))));
        return choice;
    }

    /** Where it is said; whoever may not say it is told who may. */
    private Component calendar() {
        return identity.may(Capability.ADMIN)
                ? new Anchor("calendar", translate("calendar.menu"))
                : Words.quiet(translate("roadmap.noQuartersWho"));
    }

    @Override
    public String getPageTitle() {
        return translate("roadmap.menu") + " - Kamae";
    }
}
