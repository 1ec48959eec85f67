package dev.kamae.issues.ui;

import dev.kamae.identity.Capability;
import dev.kamae.savedviews.ViewablePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of which views can be saved: for whoever sees all issues, and for whoever sees their own. */
@Configuration(proxyBeanMethods = false)
class IssuesViewable {

    @Bean
    ViewablePage issuesPage() {
        return new ViewablePage(IssueAddress.ROUTE, Capability.VIEW);
    }

    @Bean
    ViewablePage ownIssuesPage() {
        return new ViewablePage(IssueAddress.ROUTE, Capability.OWN);
    }
}
