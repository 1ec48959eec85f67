package dev.kamae.identity.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.RpcInvocationEvent;
import com.vaadin.flow.server.communication.RpcInvocationListener;
import dev.kamae.identity.LastAction;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes in the session when a person does something: opens a page, clicks, types; and not when a page asks by itself. */
@Component
class PersonActs implements VaadinServiceInitListener, RpcInvocationListener {

    private final transient Clock clock;

    PersonActs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> note(init.getUI().getSession()));
        event.getSource().addRpcInvocationListener(this);
    }

    @Override
    public void invocationStarted(RpcInvocationEvent event) {
        if (isOfAPerson(event.getType(), event.getName())) {
            note(event.getUI().getSession());
        }
    }

    /** Components talk with the server on their own account too, a list for example, after its rows have been refreshed. */
    static boolean isOfAPerson(String type, @Nullable String name) {
        return switch (type) {
            case "event" -> !"ui-poll".equals(name);
            case "mSync", "navigation" -> true;
            default -> false;
        };
    }

    private void note(VaadinSession session) {
        session.getSession().setAttribute(LastAction.ATTRIBUTE, new LastAction(clock.instant()));
    }
}
