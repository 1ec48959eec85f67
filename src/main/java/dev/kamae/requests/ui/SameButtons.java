package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.kamae.requests.RequestTerm;
import java.util.function.Consumer;

/** Beside a value of a line: to the requests that have the same, and to those that do not. */
class SameButtons extends Span {

    SameButtons(RequestTerm same, Consumer<RequestTerm> choose) {
        addClassName("k-same");
        add(button("+", "requests.same.only", same, choose), button("−", "requests.same.without", same.not(), choose));
    }

    private static NativeButton button(String sign, String key, RequestTerm term, Consumer<RequestTerm> choose) {
        var button = new NativeButton(sign, click -> choose.accept(term));
        var words = translate(key, FilterWords.of(term.part()), FilterWords.value(term.part(), term.value()));
        button.setAriaLabel(words);
        button.setTitle(words);
        return button;
    }
}
