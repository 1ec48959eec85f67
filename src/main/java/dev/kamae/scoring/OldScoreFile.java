package dev.kamae.scoring;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.kamae.core.Score;
import dev.kamae.scoring.OldScoreRow.Remark;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSummary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A CSV file with old scores: a month or a date, a threat by its id or name, a score, a note. Its first line may name the
 * columns, in any order; UTF-8, or Shift_JIS as Windows writes it; commas, tabs or semicolons.
 */
final class OldScoreFile {

    private static final int LONGEST_NOTE = 2_000;
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    /** {@code 2026-01}, {@code 2026/1/31}, {@code 2026年1月}, {@code 2026年1月31日}. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:月|(?:[-/.]|月)(\\d{1,2})日?)?");

    private static final List<Set<String>> COLUMNS = List.of(
            Set.of("month", "date", "day", "年月", "月", "日付", "時点"),
            Set.of("threat", "threat id", "脅威", "脅威名"),
            Set.of("score", "counter", "スコア", "点数", "対策度"),
            Set.of("note", "memo", "備考", "メモ"));

    private final Map<String, ThreatId> threats;
    private final LocalDate today;
    private final Set<OldScoreKey> known;
    private final Set<OldScoreKey> seen = new HashSet<>();

    /** A threat on a day. */
    record OldScoreKey(ThreatId threat, LocalDate day) {}

    /** @param known of which there is a score already */
    OldScoreFile(List<ThreatSummary> catalogue, LocalDate today, Set<OldScoreKey> known) {
        this.today = today;
        this.known = known;
        threats = new HashMap<>();
        for (var threat : catalogue) {
            threats.put(folded(threat.id().value()), threat.id());
            threats.put(folded(threat.nameJa()), threat.id());
            threats.put(folded(threat.nameEn()), threat.id());
        }
    }

    List<OldScoreRow> read(byte[] bytes) {
        var text = text(bytes);
        var rows = new ArrayList<OldScoreRow>();
        var places = List.of(0, 1, 2, 3);
        var first = true;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (var record : reader) {
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                var named = first ? places(record) : Optional.<List<Integer>>empty();
                first = false;
                if (named.isPresent()) {
                    places = named.get();
                    continue;
                }
                if (rows.size() == OldScores.MOST_ROWS) {
                    throw OldScoresRefused.large();
                }
                rows.add(row(record, places));
            }
        } catch (CsvParseException | IOException broken) {
            throw OldScoresRefused.unreadable();
        }
        return rows;
    }

    /** Which column is where, when this line names them; -1 for the note where there is none. */
    private static Optional<List<Integer>> places(CsvRecord record) {
        var names = record.getFields().stream().map(OldScoreFile::folded).toList();
        var places = COLUMNS.stream()
                .map(words -> IntStream.range(0, names.size())
                        .filter(place -> words.contains(names.get(place)))
                        .findFirst()
                        .orElse(-1))
                .toList();
        return places.subList(0, 3).contains(-1) ? Optional.empty() : Optional.of(places);
    }

    private OldScoreRow row(CsvRecord record, List<Integer> places) {
        var cells = places.stream()
                .map(place -> place < 0 || place >= record.getFieldCount()
                        ? ""
                        : record.getField(place).strip())
                .toList();
        var remarks = EnumSet.noneOf(Remark.class);
        var day = day(cells.get(0));
        var threat = Optional.ofNullable(threats.get(folded(cells.get(1))));
        var score = score(cells.get(2));
        var note = cells.get(3);
        if (day.isEmpty()) {
            remarks.add(Remark.DAY);
        }
        if (day.filter(date -> date.isAfter(today)).isPresent()) {
            remarks.add(Remark.TO_COME);
        }
        if (threat.isEmpty()) {
            remarks.add(Remark.THREAT);
        }
        if (score.isEmpty()) {
            remarks.add(Remark.SCORE);
        }
        if (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0) {
            remarks.add(Remark.NOTE);
        }
        var read = day.flatMap(date -> threat.flatMap(id -> score.map(value -> new OldScore(id, date, value, note))));
        read.map(old -> new OldScoreKey(old.threat(), old.day())).ifPresent(key -> {
            if (!seen.add(key)) {
                remarks.add(Remark.TWICE);
            } else if (known.contains(key)) {
                remarks.add(Remark.REPLACES);
            }
        });
        return new OldScoreRow(record.getStartingLineNumber(), cells, read, List.copyOf(remarks));
    }

    private Optional<LocalDate> day(String cell) {
        var match = DAY.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC).replace(" ", ""));
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var month = YearMonth.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
            var day = match.group(3);
            // a month that is still running is of today
            var end = month.equals(YearMonth.from(today)) ? today : month.atEndOfMonth();
            return Optional.of(day == null ? end : month.atDay(Integer.parseInt(day)));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Score> score(String cell) {
        try {
            var number = new BigDecimal(Normalizer.normalize(cell, Normalizer.Form.NFKC)
                    .replaceAll("[%点]$", "")
                    .strip());
            return Optional.of(new Score(number.doubleValue()));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** As people write it: full-width or half, with or without spaces. */
    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\uFEFF]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static char separator(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(',') < 0 && line.indexOf(';') >= 0 ? ';' : ',';
    }

    private static String text(byte[] bytes) {
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return decoded(bytes, SHIFT_JIS);
            } catch (CharacterCodingException neither) {
                throw OldScoresRefused.unreadable();
            }
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        var text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
