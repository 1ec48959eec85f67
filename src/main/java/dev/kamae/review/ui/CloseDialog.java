package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.core.MonthWords;
import dev.kamae.review.HoursNotFolded;
import dev.kamae.review.PostureReport;
import dev.kamae.review.Reviews;
import dev.kamae.threats.ThreatSource;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;

/** Says in numbers what closing a month fixes for good, and closes it. */
class CloseDialog extends Dialog {

    private final Reviews reviews;
    private final PostureReport report;
    private final Formatting formatting;
    private final Runnable closed;

    CloseDialog(Reviews reviews, PostureReport report, Formatting formatting, Runnable closed) {
        this.reviews = reviews;
        this.report = report;
        this.formatting = formatting;
        this.closed = closed;
        setHeaderTitle(translate("review.close.title", month()));
        setWidth("560px");
        add(
                new Paragraph(translate(
                        "review.close.what",
                        formatting.formats().moment(report.at()),
                        report.threats(ThreatSource.EXTERNAL).threats().size(),
                        report.threats(ThreatSource.INTERNAL).threats().size(),
                        report.issues().now().total())),
                new Paragraph(translate("review.close.forGood")));
        if (!report.missing().isEmpty()) {
            add(new Paragraph(translate("review.close.missing", report.missingHours())));
        }
        var missing = !report.missing().isEmpty();
        var go = Once.button(translate(missing ? "review.close.anyway" : "review.close.go"), () -> close(missing));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), go);
    }

    private String month() {
        return MonthWords.of(report.month(), formatting.language());
    }

    private void close(boolean anyway) {
        try {
            if (anyway) {
                reviews.closeAnyway(report.month());
            } else {
                reviews.close(report.month());
            }
            Notices.done(translate("review.closed", month()));
        } catch (HoursNotFolded since) {
            Notices.refused(since.sentence(formatting.language()));
        }
        close();
        closed.run();
    }
}
