package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import jakarta.annotation.security.RolesAllowed;

/** One issue as a page of its own, for links from elsewhere. */
@Route("issues/:number")
@RolesAllowed({Capability.VIEW, Capability.OWN})
class IssueView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Issues issues;
    private final IssuePanels panels;
    private String title = "";

    IssueView(Issues issues, IssuePanels panels) {
        this.issues = issues;
        this.panels = panels;
        addClassName("k-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var issue = event.getRouteParameters()
                .get("number")
                .flatMap(IssueNumber::parse)
                .flatMap(issues::find)
                .orElseThrow(NotFoundException::new);
        show(issue);
    }

    private void show(IssueVersion issue) {
        title = issue.number() + " " + issue.content().title();
        removeAll();
        add(new Anchor("issues", translate("issues.menu")), panels.alone(issue.number()));
    }

    @Override
    public String getPageTitle() {
        return title + " - Kamae";
    }
}
