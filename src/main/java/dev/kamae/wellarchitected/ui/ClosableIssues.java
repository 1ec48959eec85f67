package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.core.Language;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.Closable;
import java.util.List;

/** Issues that are still open though their practices are established: each is a person's to close. */
class ClosableIssues extends Div {

    ClosableIssues(List<Closable> closable, ReviewWords words, Language language) {
        addClassName("k-findings");
        var list = new UnorderedList();
        closable.forEach(one -> list.add(line(one, words, language)));
        add(
                new H3(translate("wellarchitected.closable")),
                new Paragraph(Words.quiet(translate("wellarchitected.closable.why"))),
                list);
    }

    private static ListItem line(Closable one, ReviewWords words, Language language) {
        var practice = one.practice();
        return new ListItem(
                new Anchor("issues/" + one.issue(), one.issue().toString()),
                Words.plain(" " + practice.code().map(code -> code + " ").orElse("") + practice.title(language)),
                Words.quiet(" " + ReviewWords.workload(one.snapshot()) + ", " + words.snapshot(one.snapshot())));
    }
}
