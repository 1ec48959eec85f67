package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** In place of a page that does not exist, or that this person may not see: the two are not told apart. */
@Tag("div")
@AnonymousAllowed
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(new Page(
                translate("uikit.notFound.heading"),
                new Empty(translate("uikit.notFound.why"), new Anchor("", translate("uikit.notFound.home")))));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
