package dev.kamae.cases.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.cases.CaseContent;
import dev.kamae.cases.CaseVersion;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of a case, newest first. */
class CaseHistory extends Div {

    private final CaseWords words;

    CaseHistory(List<CaseVersion> versions, CaseWords words) {
        this.words = words;
        var feed = new UnorderedList();
        feed.addClassName("k-feed");
        for (int i = versions.size() - 1; i >= 0; i--) {
            feed.add(entry(i == 0 ? null : versions.get(i - 1), versions.get(i)));
        }
        add(new Card(translate("cases.history"), "", feed));
    }

    private String differing(CaseContent before, CaseContent after) {
        return words.parts().entrySet().stream()
                .filter(part ->
                        !part.getValue().apply(before).equals(part.getValue().apply(after)))
                .map(part -> translate(part.getKey()))
                .collect(Collectors.joining(translate("uikit.listed")));
    }

    private ListItem entry(@Nullable CaseVersion before, CaseVersion after) {
        var at = Words.quiet(words.formatting().shortMoment(after.at()));
        at.setTitle(words.formatting().formats().moment(after.at()));
        return new ListItem(at, new Div(new Div(told(before, after)), new Div(Words.quiet(words.by(after)))));
    }

    private String told(@Nullable CaseVersion before, CaseVersion after) {
        var judgement = after.judgement();
        if (before == null) {
            return translate("cases.feed.entered");
        }
        if (judgement != null && !Objects.equals(judgement, before.judgement())) {
            return translate("cases.feed.answered", CaseWords.answer(judgement.answer()), judgement.why());
        }
        return translate("cases.feed.changed", differing(before.content(), after.content()));
    }
}
