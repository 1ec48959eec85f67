package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.SetupStep;
import dev.kamae.uikit.UnderWay;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From an empty portal to one's own first figures: a step each, which one can leave and take up again. */
@Route("first-steps")
@Menu(title = "shell.steps.menu", order = 500, icon = "icons/check.svg")
@RolesAllowed(Capability.ADMIN)
class FirstStepsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String STEP = "step";

    /** Who tests twice sees that it was tested twice. */
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("H:mm:ss");

    private final FirstSteps steps;
    private final Formatting formatting;
    private final StepList list = new StepList();
    private final Div open = new Div();
    private final Page page;

    /** What a look at them has found since the page was opened; it knows more than the record. */
    private final Map<SetupStep, SetupStep.State> looked = new HashMap<>();

    FirstStepsView(FirstSteps steps, Formatting formatting) {
        this.steps = steps;
        this.formatting = formatting;
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

    /** Looks at a step anew. */
    private void show(SetupStep step) {
        var found = step.look(() -> show(step));
        looked.put(step, found.state());
        var card = card(step, found);
        open.removeAll();
        open.add(card);
        var wasDone = isDone(step);
        // what is done elsewhere, or comes in meanwhile, is ticked and told without a click
        UnderWay.watch(card, this::done, _ -> false, done -> {
            if (done.contains(step) && !wasDone) {
                show(step);
            } else {
                tick(done, step);
            }
        });
    }

    private Set<SetupStep> done() {
        return steps.all().stream().filter(this::isDone).collect(Collectors.toSet());
    }

    private boolean isDone(SetupStep step) {
        return switch (looked.get(step)) {
            case DONE -> true;
            case TROUBLED -> false;
            case null, default -> step.isDone();
        };
    }

    private void tick(Set<SetupStep> done, SetupStep step) {
        list.show(steps.all(), done, step);
        page.answer(Words.plain(translate("shell.steps.answer", steps.all().size(), done.size())));
    }

    private Card card(SetupStep step, SetupStep.Found found) {
        var sentence = new Paragraph(words(found));
        sentence.getElement().setAttribute("role", "status");
        var asOf = Words.quiet(
                translate("shell.steps.asOf", LocalTime.now(formatting.clock()).format(TO_THE_SECOND)));
        var test = Once.button(translate("shell.steps.test"), () -> show(step));
        return new Card(step.title(), "", sentence, found.content(), onward(step)).with(asOf, test);
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
        if (done().size() == steps.all().size()) {
            return row;
        }
        var later = new Button(translate("shell.steps.later"), click -> {
            steps.later();
            getUI().ifPresent(ui -> ui.navigate(""));
        });
        later.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(later);
        return row;
    }

    /** After the last comes what was passed over. */
    private Optional<SetupStep> after(SetupStep step) {
        return steps.all().stream()
                .dropWhile(each -> !each.equals(step))
                .skip(1)
                .findFirst()
                .or(() -> steps.all().stream()
                        .filter(each -> !each.equals(step) && !isDone(each))
                        .findFirst());
    }

    private void go(SetupStep step) {
        getUI().ifPresent(ui -> ui.navigate(FirstStepsView.class, QueryParameters.of(STEP, step.key())));
    }

    @Override
    public String getPageTitle() {
        return translate("shell.steps.menu") + " - Kamae";
    }
}
