package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import dev.kamae.core.LogText;
import dev.kamae.core.Severity;
import dev.kamae.identity.Directory;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.IssueStatus;
import dev.kamae.sheets.Layout;
import dev.kamae.sheets.Layout.Kept;
import dev.kamae.sheets.Meaning;
import dev.kamae.sheets.SheetDraft;
import dev.kamae.sheets.ui.ReadingCard.Corrected;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the words of the sheet stand for, to be corrected; those that stand for nothing yet ask for it. */
class WordsCard extends Div {

    private static final int SHOWN = 40;

    /** A column that says something else in each row has no words to be mapped; the rest of them is kept as they are. */
    private static final int MOST = 60;

    private final SheetDraft draft;
    private final Layout layout;
    private final Directory people;
    private final Formatting formatting;
    private final Corrected corrected;

    WordsCard(SheetDraft draft, Layout layout, Directory people, Formatting formatting, Corrected corrected) {
        this.draft = draft;
        this.layout = layout;
        this.people = people;
        this.formatting = formatting;
        this.corrected = corrected;
        var tables = new Div(
                table(Meaning.STATUS, this::status),
                table(Meaning.SEVERITY, this::severity),
                table(Meaning.OWNER, this::owner));
        tables.addClassName("k-sheet-words");
        add(new Card(translate("sheets.words"), translate("sheets.words.note"), tables));
    }

    private Component table(Meaning meaning, Function<String, Component> choice) {
        var words = draft.words(layout, meaning);
        var table = new FigureTable(
                List.of(
                        translate("sheets.words.word"),
                        translate("sheets.words.count"),
                        translate("sheets.words.stands")),
                1);
        words.entrySet().stream()
                .limit(MOST)
                .forEach(word -> table.row(
                        Words.plain(SheetWords.word(new LogText(word.getKey()).cut(SHOWN))),
                        Words.plain(formatting.formats().count(word.getValue())),
                        choice.apply(word.getKey())));
        var part = new Div(new H3(SheetWords.meaning(meaning)), table);
        part.setVisible(!words.isEmpty());
        return part;
    }

    private Component status(String word) {
        return choice(
                word, List.of(IssueStatus.values()), layout.statuses().get(word), SheetWords::status, Layout::with);
    }

    private Component severity(String word) {
        return choice(
                word, List.of(Severity.values()), layout.severities().get(word), SeverityMark::word, Layout::with);
    }

    private <T> Component choice(
            String word, List<T> items, @Nullable T chosen, ItemLabelGenerator<T> label, With<T> with) {
        var select = new Select<T>();
        select.setItems(items);
        select.setItemLabelGenerator(label);
        select.setPlaceholder(translate("sheets.words.choose"));
        select.setAriaLabel(SheetWords.word(new LogText(word).cut(SHOWN)));
        if (chosen == null) {
            select.setInvalid(true);
        } else {
            select.setValue(chosen);
        }
        select.addValueChangeListener(change -> {
            select.setInvalid(false);
            corrected.to(now -> with.with(now, word, change.getValue()));
        });
        return select;
    }

    /** How one word is given another meaning. */
    private interface With<T> {

        Layout with(Layout layout, String word, T value);
    }

    /** A person, or else how the word is kept. */
    private record Owner(
            @Nullable PersonId person, @Nullable Kept kept) {}

    private Component owner(String word) {
        var owner = new ComboBox<Owner>();
        var persons = people.active().stream().map(person -> new Owner(person.id(), null));
        var others = Stream.of(Kept.values()).filter(_ -> !word.isEmpty()).map(kept -> new Owner(null, kept));
        owner.setItems(Stream.concat(others, persons).toList());
        owner.setItemLabelGenerator(this::name);
        owner.setPlaceholder(translate("issues.owner.none"));
        owner.setClearButtonVisible(word.isEmpty());
        owner.setWidth("240px");
        owner.setAriaLabel(SheetWords.word(new LogText(word).cut(SHOWN)));
        var chosen = layout.owners().get(word);
        if (chosen != null) {
            owner.setValue(new Owner(chosen, null));
        } else if (!word.isEmpty()) {
            owner.setValue(new Owner(null, layout.kept().getOrDefault(word, Kept.WORDS)));
        }
        owner.addValueChangeListener(change -> corrected.to(now -> with(now, word, change.getValue())));
        return owner;
    }

    private static Layout with(Layout layout, String word, @Nullable Owner owner) {
        return owner == null || owner.kept() == null
                ? layout.withOwner(word, owner == null ? null : owner.person())
                : layout.with(word, owner.kept());
    }

    private String name(Owner owner) {
        return owner.person() == null ? translate("sheets.words.kept." + owner.kept()) : people.name(owner.person());
    }
}
