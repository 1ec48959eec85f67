package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** In place of a page that could not be made: what failed, and the way on. */
@Tag("div")
@AnonymousAllowed
class MishapPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        add(new Page(
                translate("uikit.failed.heading"),
                new Empty(Mishaps.sentence(parameter.getCaughtException()), again(event))));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    private static Anchor again(BeforeEnterEvent event) {
        var again = new Anchor(event.getLocation().getPathWithQueryParameters(), translate("uikit.failed.again"));
        again.setRouterIgnore(true);
        return again;
    }

    @Override
    public String getPageTitle() {
        return translate("uikit.failed.heading") + " - Kamae";
    }
}
