package dev.kamae.clients.ui;

import dev.kamae.identity.Capability;
import dev.kamae.savedviews.ViewablePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of this module of which views can be saved. */
@Configuration(proxyBeanMethods = false)
class ClientsViewable {

    @Bean
    ViewablePage clientsPage() {
        return new ViewablePage(ClientsAddress.ROUTE, Capability.INVESTIGATE);
    }
}
