package dev.kamae.wellarchitected;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as others export them to a table, a row for each question, with the columns {@code workload_id},
 * {@code question_id}, {@code risk} and, where there are, {@code lens_alias}, {@code milestone_number}, {@code pillar_id},
 * {@code question_title}, {@code is_applicable}, {@code selected_choices}, {@code choice_answers}, {@code notes} and
 * {@code improvement_plan_url}.
 */
final class AnswerTable {

    private static final Set<String> NEEDED = Set.of("workload_id", "question_id", "risk");
    private static final Pattern BETWEEN = Pattern.compile("[\\[\\]\"'\\s,;|]+");
    private static final int MOST_TROUBLES = 20;

    private final String file;
    private final PracticeCatalogue catalogue;
    private final List<ImportTrouble> troubles;
    private int wrong;

    private AnswerTable(String file, PracticeCatalogue catalogue, List<ImportTrouble> troubles) {
        this.file = file;
        this.catalogue = catalogue;
        this.troubles = troubles;
    }

    /** By its name, or by a first line that names columns. */
    static boolean isOne(String name, String text) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return true;
        }
        var line = text.lines().filter(first -> !first.isBlank()).findFirst().orElse("");
        return line.toLowerCase(Locale.ROOT).contains("question_id")
                && !line.stripLeading().startsWith("{");
    }

    /** Its reviews as pages; none when a row is wrong, since nothing comes in by half. */
    static List<AnswerPage> read(String file, String text, PracticeCatalogue catalogue, List<ImportTrouble> troubles)
            throws FileNotUsable {
        return new AnswerTable(file, catalogue, troubles).pages(text);
    }

    private List<AnswerPage> pages(String text) throws FileNotUsable {
        var rows = rows(text);
        var reviews = new LinkedHashMap<AnswerPage.Key, List<Row>>();
        for (var row : rows) {
            try {
                if (PageReader.isSecurity(row.or("pillar_id", "security"))) {
                    reviews.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row);
                }
            } catch (FileNotUsable not) {
                tell(not);
            }
        }
        var pages = new ArrayList<AnswerPage>();
        reviews.forEach((key, its) -> pages.add(page(key, its)));
        if (wrong > MOST_TROUBLES) {
            troubles.add(new ImportTrouble(file, Reason.ROWS_WRONG, Integer.toString(wrong)));
        }
        if (pages.isEmpty() && wrong == 0) {
            throw new FileNotUsable(rows.isEmpty() ? Reason.EMPTY : Reason.OTHER_PILLAR, "");
        }
        return wrong > 0 ? List.of() : pages;
    }

    private AnswerPage page(AnswerPage.Key key, List<Row> rows) {
        var answers = new ArrayList<Answer>();
        var selected = new HashMap<QuestionId, AnswerPage.Selected>();
        var named = rows.stream().flatMap(row -> row.named().stream()).collect(Collectors.toSet());
        for (var row : rows) {
            try {
                var answer = answer(row, named);
                answers.add(answer);
                if (!key.lens().isOfAws()) {
                    selected.put(answer.question(), new AnswerPage.Selected(row.selected(), true, row.at("risk")));
                }
            } catch (FileNotUsable not) {
                tell(not);
            }
        }
        return new AnswerPage(file, key, null, false, false, answers, selected, null);
    }

    private void tell(FileNotUsable not) {
        wrong++;
        if (wrong <= MOST_TROUBLES) {
            troubles.add(not.in(file));
        }
    }

    /** @param ofReview the choices that the whole review names: they tell which edition of the lens it is */
    private Answer answer(Row row, Collection<ChoiceId> ofReview) throws FileNotUsable {
        var question = row.question();
        var known = catalogue.question(question);
        var risk = row.risk();
        var applicable = row.applicable() && risk != Risk.NOT_APPLICABLE;
        var told = row.told();
        var titles = new LinkedHashMap<ChoiceId, String>();
        row.choices().forEach(titles::put);
        if (titles.isEmpty()) {
            catalogue.practices(question, ofReview).forEach(practice -> titles.put(practice.id(), practice.titleEn()));
        }
        row.named().forEach(choice -> titles.putIfAbsent(choice, choice.value()));
        var practices = new ArrayList<Practice>();
        for (var choice : titles.entrySet()) {
            if (!choice.getKey().isNoneOfThese()) {
                var summary = told.get(choice.getKey());
                practices.add(new Practice(
                        choice.getKey(),
                        choice.getValue(),
                        applicable
                                ? PageReader.state(choice.getKey(), risk, summary, row.selected())
                                : PracticeState.NOT_APPLICABLE,
                        summary == null ? null : reason(summary),
                        known.isPresent() ? null : PageReader.safe(row.orNull("improvement_plan_url")),
                        summary == null ? null : summary.textOrNull("Notes"),
                        null));
            }
        }
        return new Answer(
                question,
                row.or("question_title", known.map(KnownQuestion::titleEn).orElse(question.value())),
                risk,
                applicable,
                row.orNull("notes"),
                practices,
                null);
    }

    private static @Nullable String reason(JsonFields summary) throws FileNotUsable {
        var reason = summary.textOrNull("Reason");
        return "NONE".equals(reason) ? null : reason;
    }

    private List<Row> rows(String text) throws FileNotUsable {
        try (var lines = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            var rows = new ArrayList<Row>();
            var columns = new HashMap<String, Integer>();
            for (var line : lines) {
                if (FileText.isBroken(String.join("", line.getFields()))) {
                    throw new FileNotUsable(Reason.BROKEN_TEXT, Long.toString(line.getStartingLineNumber()));
                }
                if (columns.isEmpty()) {
                    for (int i = 0; i < line.getFieldCount(); i++) {
                        columns.putIfAbsent(line.getField(i).strip().toLowerCase(Locale.ROOT), i);
                    }
                    var missing = NEEDED.stream()
                            .filter(needed -> !columns.containsKey(needed))
                            .sorted()
                            .collect(Collectors.joining(", "));
                    if (!missing.isEmpty()) {
                        throw new FileNotUsable(Reason.COLUMNS_MISSING, missing);
                    }
                } else {
                    rows.add(new Row(line, columns));
                }
            }
            if (columns.isEmpty()) {
                throw new FileNotUsable(Reason.EMPTY, "");
            }
            return rows;
        } catch (CsvParseException | IOException broken) {
            throw new FileNotUsable(Reason.NOT_CSV, "");
        }
    }

    /** A line of the table. */
    private record Row(CsvRecord line, Map<String, Integer> columns) {

        private static final JsonMapper MAPPER = new JsonMapper();

        AnswerPage.Key key() throws FileNotUsable {
            return new AnswerPage.Key(workload(), lens(), milestone());
        }

        private WorkloadId workload() throws FileNotUsable {
            try {
                return new WorkloadId(or("workload_id", "").strip());
            } catch (IllegalArgumentException not) {
                throw wrong("workload_id");
            }
        }

        private LensAlias lens() throws FileNotUsable {
            try {
                return new LensAlias(or("lens_alias", or("lens_arn", LensAlias.FRAMEWORK.value()))
                        .strip());
            } catch (IllegalArgumentException not) {
                throw wrong("lens_alias");
            }
        }

        private int milestone() throws FileNotUsable {
            var text = or("milestone_number", "0").strip();
            if (!text.matches("\\d{1,4}")) {
                throw wrong("milestone_number");
            }
            return Integer.parseInt(text);
        }

        QuestionId question() throws FileNotUsable {
            try {
                return new QuestionId(or("question_id", "").strip());
            } catch (IllegalArgumentException not) {
                throw wrong("question_id");
            }
        }

        Risk risk() throws FileNotUsable {
            try {
                return Risk.valueOf(or("risk", "").strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException not) {
                throw new FileNotUsable(Reason.UNKNOWN_RISK, at("risk") + ": " + or("risk", ""));
            }
        }

        boolean applicable() throws FileNotUsable {
            return switch (or("is_applicable", "true").strip().toLowerCase(Locale.ROOT)) {
                case "true", "1", "yes" -> true;
                case "false", "0", "no" -> false;
                default -> throw wrong("is_applicable");
            };
        }

        Set<String> selected() {
            var selected = new LinkedHashSet<String>();
            for (var id : BETWEEN.split(or("selected_choices", ""))) {
                if (!id.isEmpty() && !id.equals("null")) {
                    selected.add(id);
                }
            }
            return selected;
        }

        /** What is said of single choices, by their ids. */
        Map<ChoiceId, JsonFields> told() throws FileNotUsable {
            var told = new LinkedHashMap<ChoiceId, JsonFields>();
            for (var one : objects("choice_answers")) {
                told.put(one.value("ChoiceId", ChoiceId::new), one);
            }
            return told;
        }

        /** Every choice with its title, for an export that has them. */
        Map<ChoiceId, String> choices() throws FileNotUsable {
            var choices = new LinkedHashMap<ChoiceId, String>();
            for (var one : objects("choices")) {
                choices.put(one.value("ChoiceId", ChoiceId::new), one.text("Title"));
            }
            return choices;
        }

        /** Every choice that the row names; nonsense is left to whoever reads it. */
        Set<ChoiceId> named() {
            var named = new HashSet<ChoiceId>();
            try {
                for (var id : selected()) {
                    named.add(new ChoiceId(id));
                }
                named.addAll(told().keySet());
            } catch (FileNotUsable | IllegalArgumentException toldLater) {
                return named;
            }
            return named;
        }

        private List<JsonFields> objects(String column) throws FileNotUsable {
            var text = orNull(column);
            if (text == null || text.equals("null")) {
                return List.of();
            }
            try {
                var holder = MAPPER.createObjectNode();
                holder.set(column, MAPPER.readTree(text));
                return new JsonFields(holder, Long.toString(line.getStartingLineNumber())).objects(column);
            } catch (JacksonException not) {
                throw wrong(column);
            }
        }

        String or(String column, String otherwise) {
            var text = orNull(column);
            return text == null ? otherwise : text;
        }

        @Nullable
        String orNull(String column) {
            var place = columns.get(column);
            var text = place == null || place >= line.getFieldCount() ? "" : line.getField(place);
            return text.isBlank() ? null : text;
        }

        String at(String column) {
            return line.getStartingLineNumber() + ": " + column;
        }

        private FileNotUsable wrong(String column) {
            return new FileNotUsable(Reason.FIELD_WRONG, at(column));
        }
    }
}
