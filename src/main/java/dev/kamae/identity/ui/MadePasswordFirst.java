package dev.kamae.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.kamae.identity.Identity;
import org.springframework.stereotype.Component;

/** Leads somebody with a made password to change it, before any other page and before the check who may see that page. */
@Component
class MadePasswordFirst implements VaadinServiceInitListener {

    private final Identity identity;

    MadePasswordFirst(Identity identity) {
        this.identity = identity;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Lead(identity)));
    }

    @ListenerPriority(100)
    private record Lead(Identity identity) implements BeforeEnterListener {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (identity.mustChangePassword() && !PasswordView.class.equals(event.getNavigationTarget())) {
                PasswordView.leadAfterwards(event.getLocation());
                event.forwardTo(PasswordView.class);
            }
        }
    }
}
