package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlSummary;
import dev.kamae.threats.Drill;
import dev.kamae.threats.DrillOutcome;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One drill: when, what, how it went, about which controls, and who said so. */
class DrillRow extends Div {

    /** @param list that corrects it; null for whoever may not */
    DrillRow(StanceWords words, Drill drill, Map<ControlId, ControlSummary> known, @Nullable DrillList list) {
        addClassName("k-drill");
        var content = drill.content();
        var about = content.controls().stream()
                .map(id -> known.containsKey(id)
                        ? known.get(id).name(words.formatting().language())
                        : id.value())
                .sorted()
                .collect(Collectors.joining(translate("threats.comma")));
        var told = new Div(
                new Div(
                        Words.strong(StanceWords.drillKind(content.kind())),
                        outcome(content.outcome()),
                        Words.plain(translate("threats.drill.of", content.met(), content.steps()))),
                new Div(Words.plain(about)));
        if (!content.note().isEmpty()) {
            told.add(new Div(Words.plain(content.note())));
        }
        var said = new Div(words.last(drill));
        said.addClassName("k-control-last");
        if (!content.link().isEmpty()) {
            said.add(link(content.link()));
        }
        if (list != null) {
            said.add(small("threats.drill.correctShort", drill, words, () -> list.enter(drill)));
            said.add(small("threats.drill.withdraw", drill, words, () -> list.withdraw(drill)));
            if (drill.version() > 1) {
                said.add(small("threats.drill.history", drill, words, () -> list.history(drill)));
            }
        }
        told.add(said);
        add(Words.quiet(words.formatting().formats().date(content.heldOn())), told);
    }

    private static Button small(String key, Drill drill, StanceWords words, Runnable act) {
        var button = Once.button(translate(key), act);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(translate(key) + ": " + words.drill(drill.content()));
        return button;
    }

    private static Span outcome(DrillOutcome outcome) {
        var word = translate("threats.drill.outcome." + outcome);
        return outcome == DrillOutcome.FAILED ? Words.bad(word) : Words.plain(word);
    }

    /** What a person entered: led to only where it is an address of the web or the number of an issue. */
    private static Component link(String text) {
        if (text.matches("https?://\\S+")) {
            var link = new Anchor(text, text);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.getElement().setAttribute("target", "_blank");
            return link;
        }
        return text.matches("[A-Z][A-Z0-9]*-[0-9]{1,9}") ? new Anchor("issues/" + text, text) : Words.quiet(text);
    }
}
