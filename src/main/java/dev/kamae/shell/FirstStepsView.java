package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.identity.Capability;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.SetupStep;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;

/** From an empty portal to one's own first figures: a step each, which one can leave and take up again. */
@Route("first-steps")
@Menu(title = "shell.steps.menu", order = 500, icon = "icons/check.svg")
@RolesAllowed(Capability.ADMIN)
class FirstStepsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String STEP = "step";

    private final FirstSteps steps;
    private final OrderedList list = new OrderedList();
    private final Div open = new Div();
    private final Page page;

    FirstStepsView(FirstSteps steps) {
        this.steps = steps;
        list.addClassName("k-steps");
        var both = new Div(list, open);
        both.addClassName("k-steps-page");
        page = new Page(translate("shell.steps.question"), both);
        add(page);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .flatMap(steps::called);
        show(wanted.or(steps::next).orElse(steps.all().getLast()));
    }

    private void show(SetupStep step) {
        list.removeAll();
        var done = steps.all().stream().filter(SetupStep::isDone).collect(Collectors.toSet());
        steps.all().forEach(each -> list.add(item(each, done.contains(each), each.equals(step))));
        page.answer(Words.plain(translate("shell.steps.answer", steps.all().size(), done.size())));
        open.removeAll();
        open.add(card(step));
    }

    private static ListItem item(SetupStep step, boolean isDone, boolean isOpen) {
        var link = new RouterLink("", FirstStepsView.class);
        link.setQueryParameters(QueryParameters.of(STEP, step.key()));
        var mark = isDone ? Symbol.CHECK.icon() : new Span();
        link.add(mark, new Span(step.title()));
        if (isDone) {
            mark.getElement().setAttribute("aria-label", translate("shell.steps.done"));
            mark.getElement().removeAttribute("aria-hidden");
        }
        var item = new ListItem(link);
        item.setClassName("k-done", isDone);
        if (isOpen) {
            link.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private Component card(SetupStep step) {
        var found = step.look(() -> show(step));
        var sentence = new Paragraph(words(found));
        sentence.getElement().setAttribute("role", "status");
        var test = new Button(translate("shell.steps.test"), click -> show(step));
        var card = new Card(step.title(), "", sentence, found.content(), onward(step));
        return card.with(test);
    }

    private static Component words(SetupStep.Found found) {
        return switch (found.state()) {
            case DONE -> Words.strong(found.sentence());
            case TO_DO -> Words.plain(found.sentence());
            case TROUBLED -> Words.bad(found.sentence());
        };
    }

    private Component onward(SetupStep step) {
        var row = new Div();
        row.addClassName("k-actions");
        after(step).ifPresent(next -> {
            var go = new Button(translate("shell.steps.next", next.title()), click -> go(next));
            go.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(go);
        });
        var later = new Button(translate("shell.steps.later"), click -> {
            steps.later();
            getUI().ifPresent(ui -> ui.navigate(""));
        });
        later.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(later);
        return row;
    }

    private Optional<SetupStep> after(SetupStep step) {
        return steps.all().stream()
                .dropWhile(each -> !each.equals(step))
                .skip(1)
                .findFirst();
    }

    private void go(SetupStep step) {
        getUI().ifPresent(ui -> ui.navigate(FirstStepsView.class, QueryParameters.of(STEP, step.key())));
    }

    @Override
    public String getPageTitle() {
        return translate("shell.steps.menu") + " - Kamae";
    }
}
