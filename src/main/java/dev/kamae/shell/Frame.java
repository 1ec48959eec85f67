package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.kamae.core.SearchSource;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/**
 * The frame: navigation on the left, the bar on top, the page between.
 *
 * <p>A script listens for the keys of every page, as only the browser knows whether one is typed into a field: a shortcut of
 * Flow would take it from there too.
 */
@Layout
@JsModule("context://components/keys.js")
@PermitAll
class Frame extends AppLayout {

    Frame(
            Identity identity,
            AuthenticationContext session,
            People people,
            List<SearchSource> sources,
            @Value("${kamae.demo:false}") boolean demo) {
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(demo), new Navigation());
        var bar = new Div(
                new Search(sources),
                new LanguageSwitch(people),
                new ThemeSwitch(people),
                new PersonMenu(identity, session));
        bar.addClassName("k-bar");
        addToNavbar(bar);
        new Keys().listen(this);
    }

    private static Component brand(boolean demo) {
        var logo = new Image("favicon.svg", "");
        var name = new Span("Kamae");
        name.addClassName("k-brand-name");
        var home = new Anchor("", logo, name);
        home.setAriaLabel("Kamae");
        var brand = new Div(home);
        brand.addClassName("k-brand");
        if (demo) {
            var label = new Span(translate("shell.demo"));
            label.addClassName("k-demo");
            label.setTitle(translate("shell.demoWhy"));
            brand.add(label);
        }
        return brand;
    }
}
