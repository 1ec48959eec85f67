package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import dev.kamae.issues.Incident;
import dev.kamae.issues.Incident.Answer;
import dev.kamae.issues.Incident.Part;
import dev.kamae.issues.IncidentRefused;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.MomentField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of an incident; what is left empty is not known yet. */
class IncidentForm extends FormLayout {

    private final IssueWords words;
    private final MomentField occurred;
    private final MomentField noticed;
    private final MomentField contained;
    private final MomentField closed;
    private final NumberField cost = new NumberField(IssueWords.label(Part.COST));
    private final Select<Answer> personalData;
    private final Select<Answer> reportable;
    private final Select<Answer> malice;
    private final DateField firstReport;
    private final DateField finalReport;
    private final Span refused = new Span();

    IncidentForm(IssueWords words, Incident incident) {
        this.words = words;
        occurred = moment(Part.OCCURRED, incident.occurred());
        noticed = moment(Part.NOTICED, incident.noticed());
        contained = moment(Part.CONTAINED, incident.contained());
        closed = moment(Part.CLOSED, incident.closed());
        showCost(incident.cost());
        personalData = answer(Part.PERSONAL_DATA, incident.personalData());
        reportable = answer(Part.REPORTABLE, incident.reportable());
        malice = answer(Part.MALICE, incident.malice());
        firstReport = report(Part.FIRST_REPORT, incident.firstReport());
        finalReport = report(Part.FINAL_REPORT, incident.finalReport());
        refused.addClassName("k-bad");
        refused.getElement().setAttribute("role", "alert");
        setResponsiveSteps(new ResponsiveStep("0", 2));
        add(occurred, noticed, contained, closed, cost, personalData, reportable, malice, firstReport, finalReport);
        add(refused, 2);
        personalData.addValueChangeListener(change -> offerReports());
        reportable.addValueChangeListener(change -> offerReports());
        offerReports();
    }

    /** Empty when it cannot have been so, or a field cannot be read; the form says what. */
    Optional<Incident> read() {
        refused.setText("");
        if (cost.isInvalid()
                || Stream.of(occurred, noticed, contained, closed).anyMatch(MomentField::isInvalid)
                || Stream.of(firstReport, finalReport).anyMatch(DateField::isInvalid)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Incident(
                    instant(occurred),
                    instant(noticed),
                    instant(contained),
                    instant(closed),
                    cost.getValue() == null ? null : Math.round(cost.getValue()),
                    personalData.getValue(),
                    reportable.getValue(),
                    malice.getValue(),
                    firstReport.getValue(),
                    finalReport.getValue()));
        } catch (IncidentRefused impossible) {
            refused.setText(impossible.sentence(words.formatting().language()));
            return Optional.empty();
        }
    }

    private @Nullable Instant instant(MomentField field) {
        var moment = field.getValue();
        return moment == null ? null : moment.atZone(zone()).toInstant();
    }

    private MomentField moment(Part part, @Nullable Instant value) {
        var field = new MomentField(IssueWords.label(part), words.formatting().language());
        if (value != null) {
            field.setValue(LocalDateTime.ofInstant(value, zone()));
        }
        return field;
    }

    private void showCost(@Nullable Long yen) {
        cost.setStep(1);
        cost.setMin(0);
        cost.setClearButtonVisible(true);
        cost.setSuffixComponent(new Span(translate("issues.yen.unit")));
        cost.setHelperText(translate("issues.incident.costHint"));
        if (yen != null) {
            cost.setValue(yen.doubleValue());
        }
    }

    private static Select<Answer> answer(Part part, Answer value) {
        var field = new Select<Answer>();
        field.setLabel(IssueWords.label(part));
        field.setItems(Answer.values());
        field.setItemLabelGenerator(IssueWords::answer);
        field.setValue(value);
        field.setHelperText(translate("issues.incident.hint." + part));
        return field;
    }

    private DateField report(Part part, @Nullable LocalDate value) {
        var field = new DateField(IssueWords.label(part), words.today());
        field.setMax(words.today());
        field.setClearButtonVisible(true);
        field.setValue(value);
        return field;
    }

    /** Nobody is to be told where no such data are in it. */
    private void offerReports() {
        var data = personalData.getValue() != Answer.NO;
        var due = data && reportable.getValue() != Answer.NO;
        reportable.setVisible(data);
        malice.setVisible(due);
        Stream.of(firstReport, finalReport).forEach(field -> field.setVisible(due || field.getValue() != null));
    }

    private ZoneId zone() {
        return words.formatting().clock().getZone();
    }
}
