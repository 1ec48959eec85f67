package dev.kamae.uikit.chart;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.Formats;
import dev.kamae.core.TimeRange;
import dev.kamae.uikit.DataTable;
import dev.kamae.uikit.DataTable.Cell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Figures over time in words: as a sentence for who does not see the drawing, and as a table. */
final class TimeWords {

    private final Formats formats;
    private final String name;
    private final TimeData data;
    private final int complete;

    TimeWords(Formats formats, String name, TimeData data) {
        this.formats = formats;
        this.name = name;
        this.data = data;
        complete = data.completeBuckets();
    }

    /** From when to when, and of each series the most, the least and the latest; how much is unusual or not known. */
    String summary() {
        var buckets = data.buckets();
        var sentences = new ArrayList<String>();
        sentences.add(
                translate("uikit.chart.summary", name, formats.stretch(new TimeRange(buckets.from(), buckets.end()))));
        data.panels().forEach(panel -> panel.series().forEach(series -> sentences.add(extremes(series))));
        var unknown = count(data.main()::isUnknown);
        if (unknown > 0) {
            sentences.add(translate("uikit.chart.unknownBuckets", unknown));
        }
        var usual = data.main().usual();
        if (usual != null) {
            sentences.add(translate("uikit.chart.unusualBuckets", count(bucket -> isUnusual(bucket, usual))));
        }
        data.markers()
                .forEach(marker ->
                        sentences.add(translate("uikit.chart.marker", formats.clock(marker.at()), marker.words())));
        return sentences.stream().collect(Collectors.joining(" "));
    }

    /** A row for each bucket. */
    DataTable table() {
        var columns = new ArrayList<String>();
        columns.add(translate("uikit.chart.from"));
        columns.add(translate("uikit.chart.to"));
        data.panels().forEach(panel -> {
            panel.series().forEach(series -> columns.add(series.name()));
            panel.compared().forEach(series -> columns.add(series.name()));
            if (panel.usual() != null) {
                columns.addAll(List.of(
                        translate("uikit.chart.usualLow"),
                        translate("uikit.chart.usualMedian"),
                        translate("uikit.chart.usualHigh")));
            }
        });
        return new DataTable(
                columns,
                IntStream.range(0, data.buckets().size()).mapToObj(this::row).toList());
    }

    private List<Cell> row(int bucket) {
        var row = new ArrayList<Cell>();
        row.add(moment(data.buckets().start(bucket)));
        row.add(moment(data.buckets().end(bucket)));
        data.panels().forEach(panel -> {
            panel.series().forEach(series -> row.add(bucket < complete ? cell(series.at(bucket)) : notYet()));
            panel.compared().forEach(series -> row.add(cell(series.at(bucket))));
            var usual = panel.usual();
            if (usual != null) {
                var range = usual.at(bucket);
                row.add(cell(range == null ? null : range.low()));
                row.add(cell(range == null ? null : range.median()));
                row.add(cell(range == null ? null : range.high()));
            }
        });
        return row;
    }

    private Cell moment(Instant at) {
        return new Cell(formats.moment(at), at.atZone(formats.zone()).toOffsetDateTime());
    }

    private Cell cell(@Nullable Double value) {
        return value == null ? Cell.words(translate("uikit.unknown")) : new Cell(formats.figure(value), plain(value));
    }

    private static Cell notYet() {
        return Cell.words(translate("uikit.notYet"));
    }

    /** Without an exponent or a fraction that is none. */
    private static Number plain(double value) {
        if (value == Math.rint(value)) {
            return (long) value;
        }
        return value;
    }

    private String extremes(Series series) {
        var most = -1;
        var least = -1;
        var latest = -1;
        for (int i = 0; i < complete; i++) {
            var value = series.at(i);
            if (value != null) {
                most = most < 0 || value > known(series, most) ? i : most;
                least = least < 0 || value < known(series, least) ? i : least;
                latest = i;
            }
        }
        return latest < 0
                ? translate("uikit.chart.seriesUnknown", series.name())
                : translate(
                        "uikit.chart.series",
                        series.name(),
                        told(series, most),
                        told(series, least),
                        told(series, latest));
    }

    private static double known(Series series, int bucket) {
        var value = series.at(bucket);
        return value == null ? Double.NaN : value;
    }

    private String told(Series series, int bucket) {
        return translate(
                "uikit.chart.valueAt",
                formats.figure(known(series, bucket)),
                formats.stretch(data.buckets().range(bucket)));
    }

    private boolean isUnusual(int bucket, Usual usual) {
        var value = data.main().series().getFirst().at(bucket);
        var range = usual.at(bucket);
        return value != null && range != null && (value < range.low() || value > range.high());
    }

    private long count(IntPredicate buckets) {
        return IntStream.range(0, complete).filter(buckets).count();
    }
}
