package dev.kamae.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.kamae.identity.SecurityHeaders;
import org.springframework.stereotype.Component;

/** Marks the scripts that a page carries within itself, so that the browser runs these and no injected ones. */
@Component
class OwnScripts implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(OwnScripts::mark);
    }

    private static void mark(IndexHtmlResponse response) {
        // what is personal, or holds for this once, is nothing to keep
        response.getVaadinResponse().setNoCacheHeaders();
        response.getDocument()
                .select("script")
                .attr("nonce", SecurityHeaders.nonce(response.getVaadinRequest()::getAttribute));
    }
}
