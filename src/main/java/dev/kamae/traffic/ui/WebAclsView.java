package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.core.LogText;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.traffic.Lack;
import dev.kamae.traffic.WebAclId;
import dev.kamae.traffic.WebAclProfiles;
import dev.kamae.traffic.WebAclSummary;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What the logs of the web ACLs cannot tell by themselves, and who said it. */
@Route(WebAclsView.ROUTE)
@Menu(title = "traffic.acls.menu", order = 520, icon = "icons/web-acl.svg")
@RolesAllowed({Capability.EDIT, Capability.ADMIN})
class WebAclsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "settings/web-acls";

    /** Whose form stands open, as the address says it. */
    static final String ACL = "acl";

    private final WebAclProfiles profiles;
    private final People people;
    private final Formatting formatting;
    private final Grid<WebAclSummary> list = new Grid<>();
    private final Empty none;
    private final Page page;
    private List<WebAclSummary> shown = List.of();

    WebAclsView(WebAclProfiles profiles, People people, Formatting formatting, ArrivalBoard arrivals) {
        this.profiles = profiles;
        this.people = people;
        this.formatting = formatting;
        none = new Empty(
                translate("traffic.acls.none"), NoLogs.collecting(arrivals).toArray(Component[]::new));
        page = new Page(translate("traffic.acls.question"), list(), none);
        add(page);
        refresh();
    }

    private Component list() {
        list.addClassName("k-list");
        list.setAllRowsVisible(true);
        list.addColumn(acl -> new LogText(acl.id().name()).cut(80)).setHeader(translate("traffic.acl"));
        list.addColumn(acl -> translate("traffic.scope." + acl.id().scope()))
                .setHeader(translate("traffic.acls.scope"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(this::lastSeen)
                .setHeader(translate("traffic.acls.lastSeen"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(WebAclsView::unknown)
                .setHeader(translate("traffic.acls.unknown"))
                .setFlexGrow(2);
        list.addComponentColumn(this::acts).setAutoWidth(true).setFlexGrow(0);
        return list;
    }

    private String lastSeen(WebAclSummary acl) {
        return acl.lastHour() == null
                ? translate("traffic.acls.never")
                : formatting.dayTime(acl.lastHour().plus(Duration.ofHours(1)));
    }

    private static Component unknown(WebAclSummary acl) {
        if (acl.profile().isEmpty()) {
            return Words.bad(translate("traffic.acls.undeclared"));
        }
        var words = acl.lacks().stream()
                .map(Lack::reason)
                .map(reason -> translate("traffic.brief." + reason))
                .collect(Collectors.joining(" / "));
        return words.isEmpty() ? Words.quiet(translate("traffic.acls.allKnown")) : Words.plain(words);
    }

    private Component acts(WebAclSummary acl) {
        var name = new LogText(acl.id().name()).cut(80);
        var declared = acl.profile().isPresent();
        var edit = new Button(
                translate(declared ? "traffic.acls.change" : "traffic.acls.declare"), click -> declare(acl.id()));
        edit.addThemeVariants(declared ? ButtonVariant.TERTIARY : ButtonVariant.PRIMARY);
        edit.setAriaLabel(translate("traffic.profile.title", name));
        var history = new Button(
                translate("traffic.acls.history"),
                click -> new ProfileHistory(acl.id(), profiles.versions(acl.id()), people.directory(), formatting)
                        .open());
        history.addThemeVariants(ButtonVariant.TERTIARY);
        history.setAriaLabel(translate("traffic.profile.history", name));
        history.setVisible(declared);
        return new Div(history, edit);
    }

    private void declare(WebAclId acl) {
        var others = shown.stream()
                .map(WebAclSummary::id)
                .filter(other -> other.scope() == WebAclId.Scope.CLOUDFRONT && !other.equals(acl))
                .toList();
        new ProfileDialog(profiles, people.directory(), formatting, acl, others, this::refresh).open();
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
            return Words.plain(translate("traffic.acls.answerNone"));
        }
        var missing = shown.stream().filter(acl -> acl.profile().isEmpty()).count();
        return missing == 0
                ? Words.plain(translate("traffic.acls.answer", shown.size()))
                : Words.bad(translate("traffic.acls.answerMissing", shown.size(), missing));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ACL)
                .flatMap(wanted -> shown.stream()
                        .map(WebAclSummary::id)
                        .filter(acl -> acl.value().equals(wanted))
                        .findFirst())
                .ifPresent(this::declare);
    }

    @Override
    public String getPageTitle() {
        return translate("traffic.acls.menu") + " - Kamae";
    }
}
