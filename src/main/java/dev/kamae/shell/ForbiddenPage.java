package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.kamae.identity.Role;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In place of a page that this person may not see: who may. */
@Tag("div")
@ParentLayout(Frame.class)
@AnonymousAllowed
class ForbiddenPage extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        var who = whoMay(event.getLocation().getPath()).stream()
                .map(role -> translate("identity.role." + role))
                .collect(Collectors.joining(translate("shell.forbidden.or")));
        add(new Page(
                translate("shell.forbidden.heading"),
                new Empty(translate("shell.forbidden.who", who), new Anchor("", translate("shell.firstPage")))));
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    private static List<Role> whoMay(String path) {
        var allowed = RouteConfiguration.forSessionScope().getRoute(path).stream()
                .flatMap(view -> Stream.ofNullable(view.getAnnotation(RolesAllowed.class)))
                .flatMap(roles -> Arrays.stream(roles.value()))
                .toList();
        return Role.withAny(allowed);
    }

    @Override
    public String getPageTitle() {
        return translate("shell.forbidden.heading") + " - Kamae";
    }
}
