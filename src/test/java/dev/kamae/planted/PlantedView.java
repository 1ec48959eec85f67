package dev.kamae.planted;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A view that everybody could construct, with markup and a script of its own. */
@JsModule("./planted.js")
@Route(value = "planted", registerAtStartup = false)
public class PlantedView extends Div {

    PlantedView(String text) {
        add(new Html("<b>" + text + "</b>"));
        getElement().setProperty("innerHTML", text);
        getElement().executeJs("alert($0)", text);
    }
}
