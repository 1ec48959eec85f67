package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the logs of the web ACLs cannot tell by themselves, and who said it. */
@Route(WebAclsView.ROUTE)
@Menu(title = "webacl.menu", order = 520, icon = "icons/web-acl.svg")
@RolesAllowed({Capability.EDIT, Capability.ADMIN})
class WebAclsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "settings/web-acls";

    /** Whose form stands open, as the address says it. */
    static final String ACL = "acl";

    private final WebAclProfiles profiles;
    private final Declaring declaring;
    private final WebAclGrid list;
    private final Empty none;
    private final Page page;
    private List<WebAclSummary> shown = List.of();

    WebAclsView(
            WebAclProfiles profiles, People people, Formatting formatting, Declaring declaring, ArrivalBoard arrivals) {
        this.profiles = profiles;
        this.declaring = declaring;
        list = new WebAclGrid(profiles, people, formatting, this::declare);
        none = new Empty(translate("webacl.none"), collecting(arrivals));
        page = new Page(translate("webacl.question"), list, none);
        add(page);
        refresh();
    }

    private static Component[] collecting(ArrivalBoard arrivals) {
        return arrivals.page().stream()
                .map(page -> new Anchor(page, translate("webacl.collecting")))
                .toArray(Component[]::new);
    }

    private void declare(WebAclSummary acl) {
        declaring.open(acl, shown, this::refresh);
    }

    private void refresh() {
        shown = profiles.list();
        list.setItems(shown);
        list.setVisible(!shown.isEmpty());
        none.setVisible(shown.isEmpty());
        page.answer(answer());
    }

    private Component answer() {
        if (shown.isEmpty()) {
            return Words.plain(translate("webacl.answerNone"));
        }
        var missing = shown.stream().filter(acl -> acl.profile().isEmpty()).count();
        return missing == 0
                ? Words.plain(translate("webacl.answer", shown.size()))
                : Words.bad(translate("webacl.answerMissing", shown.size(), missing));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ACL)
                .flatMap(wanted -> shown.stream()
                        .filter(acl -> acl.id().value().equals(wanted))
                        .findFirst())
                .ifPresent(this::declare);
    }

    @Override
    public String getPageTitle() {
        return translate("webacl.menu") + " - Kamae";
    }
}
