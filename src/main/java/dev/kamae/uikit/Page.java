package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;

/** A screen: its question as the heading, the answer in a sentence below, then what the answer is made of. */
public final class Page extends Main {

    private final H1 question = new H1();
    private final Paragraph answer = new Paragraph();
    private final Div actions = new Div();
    private List<String> answered = List.of();

    public Page(String question, Component... content) {
        this.question.setText(question);
        addClassName("k-page");
        answer.addClassName("k-answer");
        actions.addClassName("k-actions");
        var head = new Div(new Div(this.question, answer), actions);
        head.addClassName("k-page-head");
        add(head);
        add(content);
    }

    /**
     * The sentence that answers the question; parts that someone should act on are {@link Words#bad}. One that says the same as
     * before leaves it as it stands, with whatever somebody has marked in it.
     */
    public void answer(Component... sentence) {
        var written = Arrays.stream(sentence)
                .map(part -> part.getElement().getOuterHTML())
                .toList();
        if (!written.equals(answered)) {
            answered = written;
            answer.removeAll();
            answer.add(sentence);
        }
    }

    /** Where this page is reached from, by its name, beside the heading. */
    public Page backTo(String href, String name) {
        return with(new Anchor(href, translate("uikit.back", name)));
    }

    /** What one can do here, beside the heading. */
    public Page with(Component... actions) {
        this.actions.add(actions);
        return this;
    }
}
