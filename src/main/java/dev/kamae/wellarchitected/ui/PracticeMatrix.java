package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.kamae.core.Language;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.Answer;
import dev.kamae.wellarchitected.Comparison;
import dev.kamae.wellarchitected.KnownQuestion;
import dev.kamae.wellarchitected.PracticeChange;
import dev.kamae.wellarchitected.Review;
import dev.kamae.wellarchitected.SecStanding;
import dev.kamae.wellarchitected.WorkloadId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row for each question: its risk, how many of its practices are established, and each of them. */
class PracticeMatrix extends Div {

    private final Language language;
    private final ReviewAddress address;
    private final Consumer<ReviewAddress> go;
    private final @Nullable Comparison comparison;
    private final Instant date;
    private final WorkloadId workload;
    private final PracticeFilter filter;

    /** @param comparison null when there is nothing earlier */
    PracticeMatrix(
            Review review,
            @Nullable Comparison comparison,
            List<KnownQuestion> questions,
            Language language,
            ReviewAddress address,
            Consumer<ReviewAddress> go) {
        this.language = language;
        this.address = address;
        this.go = go;
        this.comparison = comparison;
        this.date = review.snapshot().date();
        this.workload = review.snapshot().workload();
        this.filter = address.filter();
        addClassName("k-matrix");
        for (var question : questions) {
            var answer = review.answer(question.id());
            if (answer.isEmpty() && filter.isAll()) {
                add(notReviewed(question));
            }
            answer.filter(filter::holds).map(this::row).ifPresent(this::add);
        }
        review.answers().stream()
                .filter(answer -> answer.known() == null)
                .filter(filter::holds)
                .map(this::row)
                .forEach(this::add);
    }

    private Div row(Answer answer) {
        var row = row(answer.sec().map(sec -> "SEC " + sec).orElse(""), answer.title(language));
        var risk = new Div(ReviewWords.risk(answer.risk()));
        comparison().stream()
                .flatMap(compared -> compared.risks().stream())
                .filter(changed -> changed.question().equals(answer.question()))
                .forEach(changed -> risk.add(Words.quiet(
                        translate("wellarchitected.riskWas", translate("wellarchitected.risk." + changed.before())))));
        risk.addClassName("k-matrix-risk");
        row.add(risk, progress(SecStanding.of(answer, date)), chips(answer));
        return row;
    }

    private static Div row(String number, String title) {
        var name = new H3(title);
        var head = new Div(Words.quiet(number), name);
        head.addClassName("k-matrix-head");
        var row = new Div(head);
        row.addClassName("k-matrix-row");
        return row;
    }

    /** An earlier lens has no SEC 11: its row says that nobody knows, which is not nothing. */
    private Div notReviewed(KnownQuestion question) {
        var row = row("SEC " + question.sec(), question.title(language));
        row.add(Words.unknown(translate("wellarchitected.notReviewed"), translate("wellarchitected.notReviewedWhy")));
        return row;
    }

    private static Component progress(SecStanding standing) {
        var applicable = standing.applicable();
        if (applicable == 0) {
            return new Span();
        }
        var bar = new Element("progress");
        bar.setAttribute("max", Integer.toString(applicable));
        bar.setAttribute("value", Integer.toString(standing.selected()));
        bar.setAttribute("aria-hidden", "true");
        var progress = new Div(Words.plain(translate("wellarchitected.of", standing.selected(), applicable)));
        progress.addClassName("k-matrix-progress");
        progress.getElement().appendChild(bar);
        return progress;
    }

    private Div chips(Answer answer) {
        var chips = new Div();
        chips.addClassName("k-matrix-chips");
        for (var practice : answer.practices().stream().filter(filter::holds).toList()) {
            var change = comparison().stream()
                    .flatMap(compared -> compared.of(answer.question(), practice.id()).stream())
                    .findFirst();
            var chip = new PracticeChip(
                    practice,
                    change.orElse(null),
                    language,
                    () -> go.accept(address.opening(workload, answer.question(), practice.id())));
            if (practice.id().equals(address.choice())
                    && answer.question().equals(address.question())
                    && (address.at() == null || workload.equals(address.workload()))) {
                chip.press();
            }
            chips.add(chip);
        }
        comparison().stream()
                .flatMap(compared -> compared.practices().stream())
                .filter(changed -> changed.change() == PracticeChange.REMOVED_FROM_LENS
                        && changed.question().equals(answer.question()))
                .map(changed -> removed(changed.practice()
                                .code()
                                .map(code -> code.within() + " ")
                                .orElse("")
                        + changed.practice().title(language)))
                .forEach(chips::add);
        return chips;
    }

    private static Span removed(String title) {
        var removed = new Span(PracticeChip.mark(PracticeChange.REMOVED_FROM_LENS), Words.quiet(title));
        removed.addClassName("k-practice-removed");
        return removed;
    }

    private List<Comparison> comparison() {
        return comparison == null ? List.of() : List.of(comparison);
    }
}
