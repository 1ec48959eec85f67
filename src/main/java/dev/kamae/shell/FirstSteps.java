package dev.kamae.shell;

import com.vaadin.flow.server.VaadinSession;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.uikit.SetupStep;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The steps from an empty portal to one's own first figures. Nothing is kept of them: a step is done when what it asks is there. */
@Component
class FirstSteps {

    private static final String LATER = FirstSteps.class.getName() + ".later";

    private final List<SetupStep> steps;
    private final Identity identity;
    private final boolean demo;

    FirstSteps(List<SetupStep> steps, Identity identity, @Value("${kamae.demo:false}") boolean demo) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(SetupStep::order)).toList();
        this.identity = identity;
        this.demo = demo;
    }

    /** In their order. */
    List<SetupStep> all() {
        return steps;
    }

    Optional<SetupStep> called(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** The first that is to be done. */
    Optional<SetupStep> next() {
        return steps.stream().filter(step -> !step.isDone()).findFirst();
    }

    /** Whether they are what an administrator should see first. */
    boolean comeFirst() {
        return !demo && identity.may(Capability.ADMIN) && !isLater() && next().isPresent();
    }

    /** The administrator does not want to see them first, until signing in again. */
    void later() {
        VaadinSession.getCurrent().setAttribute(LATER, true);
    }

    private static boolean isLater() {
        return VaadinSession.getCurrent().getAttribute(LATER) != null;
    }
}
