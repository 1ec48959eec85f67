package dev.kamae.clients.ui;

import com.vaadin.flow.component.Component;
import dev.kamae.clients.ClientPicture;
import java.util.Optional;

/**
 * What a later module lets people do about a client, beside the heading of its page: to block it, say. Found as beans, each
 * asked with what the page shows.
 */
public interface ClientAction {

    /** A button; empty where the reader may not, and where it makes no sense for this client. */
    Optional<Component> of(ClientPicture client);
}
