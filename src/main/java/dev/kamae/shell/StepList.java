package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.uikit.SetupStep;
import dev.kamae.uikit.Symbol;
import java.util.List;
import java.util.Set;

/** The steps by name, those that are done with a tick. */
class StepList extends OrderedList {

    StepList() {
        addClassName("k-steps");
    }

    void show(List<SetupStep> steps, Set<SetupStep> done, SetupStep open) {
        removeAll();
        steps.forEach(each -> add(item(each, done.contains(each), each.equals(open))));
    }

    private static ListItem item(SetupStep step, boolean isDone, boolean isOpen) {
        var link = new RouterLink("", FirstStepsView.class);
        link.setQueryParameters(QueryParameters.of(FirstStepsView.STEP, step.key()));
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
}
