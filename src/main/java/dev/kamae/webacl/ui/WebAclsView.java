package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.core.LogText;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
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
    private final People people;
    private final Formatting formatting;
    private final Declaring declaring;
    private final Grid<WebAclSummary> list = new Grid<>();
    private final Empty none;
    private final Page page;
    private List<WebAclSummary> shown = List.of();

    WebAclsView(
            WebAclProfiles profiles, People people, Formatting formatting, Declaring declaring, ArrivalBoard arrivals) {
        this.profiles = profiles;
        this.people = people;
        this.formatting = formatting;
        this.declaring = declaring;
        none = new Empty(translate("webacl.none"), collecting(arrivals));
        page = new Page(translate("webacl.question"), list(), none);
        add(page);
        refresh();
    }

    private static Component[] collecting(ArrivalBoard arrivals) {
        return arrivals.page().stream()
                .map(page -> new Anchor(page, translate("webacl.collecting")))
                .toArray(Component[]::new);
    }

    private Component list() {
        list.addClassName("k-list");
        list.setAllRowsVisible(true);
        list.addColumn(acl -> new LogText(acl.id().name()).cut(80)).setHeader(translate("webacl.acl"));
        list.addColumn(acl -> translate("webacl.scope." + acl.id().scope()))
                .setHeader(translate("webacl.scope"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(this::lastSeen)
                .setHeader(translate("webacl.lastSeen"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(WebAclsView::unknown)
                .setHeader(translate("webacl.unknown"))
                .setFlexGrow(2);
        list.addComponentColumn(this::acts).setAutoWidth(true).setFlexGrow(0);
        return list;
    }

    private String lastSeen(WebAclSummary acl) {
        return acl.lastHour() == null
                ? translate("webacl.never")
                : formatting.dayTime(acl.lastHour().plus(Duration.ofHours(1)));
    }

    private static Component unknown(WebAclSummary acl) {
        return acl.profile()
                .map(version -> lacking(version.content()))
                .map(lacks -> lacks.isEmpty()
                        ? Words.quiet(translate("webacl.allKnown"))
                        : Words.plain(String.join(" / ", lacks)))
                .orElseGet(() -> Words.bad(translate("webacl.undeclared")));
    }

    private static List<String> lacking(ProfileDraft profile) {
        var lacks = new ArrayList<String>();
        if (profile.logging() != Logging.ALL) {
            lacks.add(translate("webacl.lacking." + profile.logging()));
        }
        if (!profile.path().showsClient()) {
            lacks.add(translate("webacl.lacking.client"));
        }
        return lacks;
    }

    private Component acts(WebAclSummary acl) {
        var name = new LogText(acl.id().name()).cut(80);
        var declared = acl.profile().isPresent();
        var edit = new Button(translate(declared ? "webacl.change" : "webacl.declare"), click -> declare(acl));
        edit.addThemeVariants(declared ? ButtonVariant.TERTIARY : ButtonVariant.PRIMARY);
        edit.setAriaLabel(translate("webacl.profile.title", name));
        var history = new Button(
                translate("webacl.history"),
                click -> new ProfileHistory(acl.id(), profiles.versions(acl.id()), people.directory(), formatting)
                        .open());
        history.addThemeVariants(ButtonVariant.TERTIARY);
        history.setAriaLabel(translate("webacl.profile.history", name));
        history.setVisible(declared);
        return new Div(history, edit);
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
