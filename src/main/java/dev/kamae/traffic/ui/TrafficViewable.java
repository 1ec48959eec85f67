package dev.kamae.traffic.ui;

import dev.kamae.identity.Capability;
import dev.kamae.savedviews.ViewablePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this module of which views can be saved. */
@Configuration(proxyBeanMethods = false)
class TrafficViewable {

    @Bean
    ViewablePage overviewPage() {
        return new ViewablePage(OverviewAddress.ROUTE, Capability.VIEW);
    }

    @Bean
    ViewablePage rulesPage() {
        return new ViewablePage(RulesView.ROUTE, Capability.VIEW);
    }

    @Bean
    ViewablePage botsPage() {
        return new ViewablePage(BotsView.ROUTE, Capability.VIEW);
    }
}
