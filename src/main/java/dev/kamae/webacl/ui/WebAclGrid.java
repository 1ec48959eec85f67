package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.LogText;
import dev.kamae.identity.People;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Web ACLs with what their profiles leave unknown, and what can be done about it. */
class WebAclGrid extends Grid<WebAclSummary> {

    private final WebAclProfiles profiles;
    private final People people;
    private final Formatting formatting;
    private final Consumer<WebAclSummary> declare;

    /** @param declare what asking for a web ACL's form does */
    WebAclGrid(WebAclProfiles profiles, People people, Formatting formatting, Consumer<WebAclSummary> declare) {
        this.profiles = profiles;
        this.people = people;
        this.formatting = formatting;
        this.declare = declare;
        addClassName("k-list");
        setAllRowsVisible(true);
        addColumn(acl -> new LogText(acl.id().name()).cut(80)).setHeader(translate("webacl.acl"));
        addColumn(acl -> translate("webacl.scope." + acl.id().scope()))
                .setHeader(translate("webacl.scope"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(this::lastSeen)
                .setHeader(translate("webacl.lastSeen"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(WebAclGrid::unknown)
                .setHeader(translate("webacl.unknown"))
                .setFlexGrow(2);
        addComponentColumn(this::acts).setAutoWidth(true).setFlexGrow(0);
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
        var edit = new Button(translate(declared ? "webacl.change" : "webacl.declare"), click -> declare.accept(acl));
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
}
