package dev.kamae.review;

import dev.kamae.core.Formats;
import dev.kamae.core.Language;
import dev.kamae.core.Territory;
import dev.kamae.core.Texts;
import dev.kamae.threats.ThreatSource;
import dev.kamae.wellarchitected.SecStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A closed report beside a live one of the same moment, figure by figure. */
public final class SideBySide {

    private final PostureReport closed;
    private final PostureReport live;
    private final Language language;
    private final ReportSentences sentences;
    private final Formats formats;
    private final List<Row> rows = new ArrayList<>();

    private SideBySide(PostureReport closed, PostureReport live, Formats formats) {
        this.closed = closed;
        this.live = live;
        this.formats = formats;
        language = formats.language();
        sentences = new ReportSentences(formats);
    }

    /**
     * @param because why the two differ; empty where they do not
     */
    public record Row(String label, String closed, String live, String because) {

        public boolean differs() {
            return !closed.equals(live);
        }
    }

    /** The leading figures, and every threat whose Counter differs. */
    public static List<Row> of(PostureReport closed, PostureReport live, Formats formats) {
        var both = new SideBySide(closed, live, formats);
        both.issues();
        both.sec();
        both.traffic();
        both.threats();
        return List.copyOf(both.rows);
    }

    private void issues() {
        if (closed.issues().isRecorded() || live.issues().isRecorded()) {
            recorded(
                    "review.row.unresolved",
                    report -> count(report.issues().now().unresolved()));
            recorded("review.row.overdue", report -> count(report.issues().now().overdue()));
            recorded("review.row.raised", report -> count(report.issues().now().raisedThisMonth()));
            recorded("review.row.done", report -> count(report.issues().now().doneThisMonth()));
        }
    }

    private void sec() {
        if (closed.sec().isRecorded() || live.sec().isRecorded()) {
            recorded(
                    "review.row.sec",
                    report -> sec(report, standing -> text("review.of", standing.selected(), standing.applicable())));
            recorded("review.row.secHigh", report -> sec(report, standing -> count(standing.high())));
        }
    }

    private String sec(PostureReport report, Function<SecStanding, String> figure) {
        return report.sec().now().total().map(figure).orElseGet(() -> text("review.unrecorded"));
    }

    private void traffic() {
        if (!closed.traffic().isRecorded() && !live.traffic().isRecorded()) {
            return;
        }
        for (var territory : Territory.values()) {
            var name = text("core.territory." + territory);
            row(
                    text("review.row.requests", name),
                    report -> sentences.figure(
                            report.traffic().requests(territory).sum()),
                    "review.because.logs");
            row(
                    text("review.row.blocked", name),
                    report ->
                            sentences.figure(report.traffic().blocked(territory).sum()),
                    "review.because.logs");
        }
    }

    private void threats() {
        for (var source : ThreatSource.values()) {
            for (var line : closed.threats(source).threats()) {
                var now = live.threats(source).threats().stream()
                        .filter(other -> other.id().equals(line.id()))
                        .findFirst();
                var was = sentences.standing(line.standing());
                var is = now.map(ThreatLine::standing).map(sentences::standing).orElse("–");
                if (!was.equals(is)) {
                    rows.add(new Row(line.name().in(language), was, is, text(why())));
                }
            }
        }
    }

    private String why() {
        return closed.formula() == live.formula() ? "review.because.facts" : "review.because.formula";
    }

    private void recorded(String key, Function<PostureReport, String> figure) {
        row(text(key), figure, "review.because.recorded");
    }

    private void row(String label, Function<PostureReport, String> figure, String because) {
        var was = figure.apply(closed);
        var is = figure.apply(live);
        rows.add(new Row(label, was, is, was.equals(is) ? "" : text(because)));
    }

    private String count(long count) {
        return formats.count(count);
    }

    private String text(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }
}
