package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.kamae.core.EndOfDay;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.PersonName;
import dev.kamae.issues.IssueAge;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFilter.State;
import dev.kamae.issues.IssueGrouping;
import dev.kamae.issues.IssueKind;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSummary;
import dev.kamae.uikit.AsOf;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Narrows the list; what is chosen stands in the address. */
class IssueFilters extends Div {

    private final TextField text = new TextField();
    private final Select<State> state = new Select<>();
    private final Select<IssueKind> kind = new Select<>();
    private final MultiSelectComboBox<Severity> severities = new MultiSelectComboBox<>();
    private final ComboBox<PersonId> owner = new ComboBox<>();
    private final ComboBox<ThreatId> threat = new ComboBox<>();
    private final ComboBox<String> label = new ComboBox<>();
    private final Select<IssueAge> age = new Select<>();
    private final Select<IssueGrouping> groups = new Select<>();
    private final DateField day;
    private final AsOf asOf;
    private final ZoneId zone;
    private final IssueWords words;
    private IssueFilter shown = IssueFilter.UNRESOLVED;

    /**
     * @param choose the filter
     * @param group by what the issues are counted, null for nothing
     */
    IssueFilters(IssueWords words, Consumer<IssueFilter> choose, Consumer<@Nullable IssueGrouping> group) {
        this.words = words;
        addClassName("k-filters");
        asOf = new AsOf(words.formatting(), () -> choose.accept(shown.at(null)));
        name(text, "issues.filter.text");
        text.setPlaceholder(translate("issues.filter.search"));
        text.setTooltipText(translate("issues.filter.text"));
        text.setPrefixComponent(Symbol.SEARCH.icon());
        text.setClearButtonVisible(true);
        text.setMaxLength(200);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.setItems(State.values());
        state.setItemLabelGenerator(one -> translate("issues.state." + one));
        name(state, "issues.field.STATUS");
        kind.setItems(IssueKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(translate("issues.kind.any"));
        kind.setItemLabelGenerator(one -> translate("issues.kind." + (one == null ? "any" : one.name())));
        name(kind, "issues.kind");
        severities.setItems(Severity.values());
        severities.setItemLabelGenerator(SeverityMark::word);
        severities.setPlaceholder(translate("issues.field.SEVERITY"));
        name(severities, "issues.field.SEVERITY");
        owner.setItems(words.directory().people().stream().map(PersonName::id).toList());
        owner.setItemLabelGenerator(words::owner);
        owner.setPlaceholder(translate("issues.field.OWNER"));
        owner.setClearButtonVisible(true);
        name(owner, "issues.field.OWNER");
        threat.setItems(words.catalogue().stream().map(ThreatSummary::id).toList());
        threat.setItemLabelGenerator(words::threat);
        threat.setPlaceholder(translate("issues.field.THREATS"));
        threat.setClearButtonVisible(true);
        name(threat, "issues.field.THREATS");
        label.setPlaceholder(translate("issues.label"));
        label.setClearButtonVisible(true);
        name(label, "issues.label");
        label.addValueChangeListener(change -> when(change.isFromClient(), choose, shown.withLabel(change.getValue())));
        age.setItems(IssueAge.values());
        age.setEmptySelectionAllowed(true);
        age.setEmptySelectionCaption(translate("issues.age.any"));
        age.setItemLabelGenerator(one -> translate("issues.age." + (one == null ? "any" : one.name())));
        name(age, "issues.age");
        groups.setItems(IssueGrouping.values());
        groups.setEmptySelectionAllowed(true);
        groups.setEmptySelectionCaption(translate("issues.groups.none"));
        groups.setItemLabelGenerator(one -> one == null ? translate("issues.groups.none") : IssueWords.grouping(one));
        name(groups, "issues.groups");
        groups.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                group.accept(change.getValue());
            }
        });
        day = new DateField("", words.today());
        day.setPlaceholder(translate("issues.filter.day"));
        day.setMax(words.today());
        day.setClearButtonVisible(true);
        name(day, "issues.filter.day");
        day.addValueChangeListener(change ->
                when(change.isFromClient() && !day.isInvalid(), choose, shown.at(end(words, change.getValue()))));

        text.addValueChangeListener(change -> when(change.isFromClient(), choose, shown.withText(change.getValue())));
        state.addValueChangeListener(change -> when(change.isFromClient(), choose, shown.with(change.getValue())));
        kind.addValueChangeListener(change -> when(change.isFromClient(), choose, shown.withKind(change.getValue())));
        severities.addValueChangeListener(change -> when(change.isFromClient(), choose, shown.with(change.getValue())));
        owner.addValueChangeListener(change -> when(change.isFromClient(), choose, shown.withOwner(change.getValue())));
        threat.addValueChangeListener(
                change -> when(change.isFromClient(), choose, shown.withThreat(change.getValue())));
        age.addValueChangeListener(change -> when(change.isFromClient(), choose, shown.withAge(change.getValue())));
        zone = words.formatting().clock().getZone();
        add(asOf, text, state, kind, severities, owner, threat, label, age, groups, day);
    }

    void show(IssueAddress address) {
        var filter = address.filter();
        shown = filter;
        groups.setValue(address.groups());
        day.setValue(
                filter.at() == null ? null : EndOfDay.endedAt(filter.at(), zone).orElse(null));
        asOf.show(filter.at());
        text.setValue(filter.text());
        state.setValue(filter.state());
        kind.setValue(filter.kind());
        severities.setValue(filter.severities());
        owner.setValue(filter.owner());
        threat.setValue(filter.threat());
        offer(filter.label());
        age.setValue(filter.age());
    }

    /** Those in use, and the one that is asked for. */
    private void offer(@Nullable String chosen) {
        var labels = new LinkedHashSet<>(words.labels());
        if (chosen != null) {
            labels.add(chosen);
        }
        label.setItems(labels);
        label.setValue(chosen);
        label.setVisible(!labels.isEmpty());
    }

    /** Of today the list of now. */
    private static @Nullable Instant end(IssueWords words, @Nullable LocalDate day) {
        return day == null || !day.isBefore(words.today())
                ? null
                : EndOfDay.of(day, words.formatting().clock().getZone());
    }

    private static void when(boolean fromClient, Consumer<IssueFilter> choose, IssueFilter filter) {
        if (fromClient) {
            choose.accept(filter);
        }
    }

    private static void name(HasAriaLabel field, String key) {
        field.setAriaLabel(translate(key));
    }
}
