package dev.kamae.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What a browser loads first: Aura, Kamae's tokens over it, and the layout of the pages. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/kamae.css")
@Viewport("width=device-width, initial-scale=1")
public class FrontEnd implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Kamae");
        settings.addLink("icon", "favicon.svg");
    }
}
