package dev.kamae.requests.ui;

import dev.kamae.identity.Capability;
import dev.kamae.savedviews.ViewablePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this module of which views can be saved. */
@Configuration(proxyBeanMethods = false)
class RequestsViewable {

    @Bean
    ViewablePage requestsPage() {
        return new ViewablePage(RequestsAddress.ROUTE, Capability.INVESTIGATE);
    }

    @Bean
    ViewablePage breakdownPage() {
        return new ViewablePage(BreakdownView.ROUTE, Capability.INVESTIGATE);
    }

    @Bean
    ViewablePage verdictsPage() {
        return new ViewablePage(VerdictsAddress.ROUTE, Capability.INVESTIGATE);
    }
}
