package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.PersonName;
import dev.kamae.issues.IssueNumber;
import dev.kamae.roadmap.MeasureContent;
import dev.kamae.roadmap.MeasureState;
import dev.kamae.roadmap.Outlook;
import dev.kamae.roadmap.Quarter;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlSummary;
import dev.kamae.threats.Maturity;
import dev.kamae.uikit.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told about a measure: planned, or planned otherwise. */
class MeasureDialog extends Dialog {

    private final RoadmapWords words;
    private final TextField title = new TextField(translate("roadmap.column.measure"));
    private final ComboBox<ControlId> control = new ComboBox<>(translate("roadmap.control"));
    private final Select<Maturity> maturity = new Select<>();
    private final Select<Quarter> quarter = new Select<>();
    private final ComboBox<PersonId> owner = new ComboBox<>(translate("roadmap.column.owner"));
    private final Select<MeasureState> state = new Select<>();
    private final TextField issues = new TextField(translate("roadmap.column.issues"));
    private final TextArea reason = new TextArea(translate("roadmap.column.reason"));
    private final BiConsumer<MeasureContent, Runnable> told;

    /**
     * @param before what was told last; null for a new one
     * @param told takes what was entered, and closes the dialog once that is kept or given up
     */
    MeasureDialog(
            RoadmapWords words,
            Outlook outlook,
            @Nullable MeasureContent before,
            BiConsumer<MeasureContent, Runnable> told) {
        this.words = words;
        this.told = told;
        setHeaderTitle(translate(before == null ? "roadmap.plan" : "roadmap.replan"));
        setWidth("640px");
        offer(outlook, before);
        quarter.setValue(outlook.current());
        state.setValue(MeasureState.PLANNED);
        if (before != null) {
            fill(before);
        }
        add(form());
        var save = Once.button(translate("roadmap.save"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }

    private void offer(Outlook outlook, @Nullable MeasureContent before) {
        title.setMaxLength(MeasureContent.LONGEST_TITLE);
        control.setItems(words.controls().stream()
                .filter(one -> !one.retired() || before != null && one.id().equals(before.control()))
                .map(ControlSummary::id)
                .toList());
        control.setItemLabelGenerator(words::control);
        control.setClearButtonVisible(true);
        control.setHelperText(translate("roadmap.controlWhat"));
        maturity.setLabel(translate("roadmap.maturity"));
        maturity.setItems(IntStream.rangeClosed(1, Maturity.HIGHEST)
                .mapToObj(Maturity::new)
                .toList());
        maturity.setItemLabelGenerator(level -> translate("roadmap.levelOf", level.level(), RoadmapWords.level(level)));
        quarter.setLabel(translate("roadmap.column.quarter"));
        quarter.setItems(quarters(outlook, before));
        quarter.setItemLabelGenerator(one -> words.quarter(one, outlook.firstMonth()));
        owner.setItems(people(before));
        owner.setItemLabelGenerator(words::owner);
        owner.setClearButtonVisible(true);
        state.setLabel(translate("roadmap.column.state"));
        state.setItems(MeasureState.values());
        state.setItemLabelGenerator(RoadmapWords::state);
        issues.setHelperText(translate("roadmap.issuesWhat"));
        reason.setMaxLength(MeasureContent.LONGEST_REASON);
        reason.setHelperText(translate("roadmap.reasonWhat"));
    }

    /** Those around the one that runs, and wherever it was planned before. */
    private static List<Quarter> quarters(Outlook outlook, @Nullable MeasureContent before) {
        var around = IntStream.rangeClosed(-2, 6).mapToObj(outlook.current()::plus);
        return Stream.concat(around, Stream.ofNullable(before).map(MeasureContent::quarter))
                .distinct()
                .sorted()
                .toList();
    }

    /** Somebody who left can stay the owner, but is not offered otherwise. */
    private List<PersonId> people(@Nullable MeasureContent before) {
        var people = new ArrayList<>(
                words.directory().active().stream().map(PersonName::id).toList());
        Optional.ofNullable(before)
                .map(MeasureContent::owner)
                .filter(one -> !people.contains(one))
                .ifPresent(people::add);
        return people;
    }

    private FormLayout form() {
        var form = new FormLayout(title, control, maturity, quarter, owner, state, issues, reason);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2));
        List.<Component>of(title, control, reason).forEach(wide -> form.setColspan(wide, 2));
        return form;
    }

    private void fill(MeasureContent content) {
        title.setValue(content.title());
        control.setValue(content.control());
        maturity.setValue(content.maturity());
        quarter.setValue(content.quarter());
        owner.setValue(content.owner());
        state.setValue(content.state());
        issues.setValue(RoadmapWords.issues(content));
        reason.setValue(content.reason());
    }

    private void save() {
        var numbers = numbers();
        title.setInvalid(title.getValue().isBlank());
        title.setErrorMessage(translate("uikit.required"));
        issues.setInvalid(numbers.isEmpty());
        issues.setErrorMessage(translate("roadmap.issuesWrong"));
        var raises = control.getValue() != null;
        control.setInvalid(!raises && numbers.filter(Set::isEmpty).isPresent());
        control.setErrorMessage(translate("roadmap.controlOrIssues"));
        maturity.setInvalid(raises && maturity.getValue() == null);
        maturity.setErrorMessage(translate("uikit.required"));
        reason.setInvalid(
                state.getValue() == MeasureState.DROPPED && reason.getValue().isBlank());
        reason.setErrorMessage(translate("uikit.required"));
        if (title.isInvalid()
                || issues.isInvalid()
                || control.isInvalid()
                || maturity.isInvalid()
                || reason.isInvalid()) {
            return;
        }
        told.accept(
                new MeasureContent(
                        title.getValue(),
                        control.getValue(),
                        raises ? maturity.getValue() : null,
                        owner.getValue(),
                        quarter.getValue(),
                        state.getValue(),
                        reason.getValue(),
                        numbers.orElseThrow()),
                this::close);
    }

    /** Empty when one of the words is no number of an issue. */
    private Optional<Set<IssueNumber>> numbers() {
        var parsed = Stream.of(issues.getValue().split("[\\s,、，]+"))
                .filter(word -> !word.isEmpty())
                .map(IssueNumber::parse)
                .toList();
        return parsed.stream().allMatch(Optional::isPresent)
                ? Optional.of(parsed.stream().flatMap(Optional::stream).collect(Collectors.toSet()))
                : Optional.empty();
    }
}
