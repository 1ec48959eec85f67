package dev.kamae.bench;

import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.issues.IssueMonths;
import dev.kamae.sheets.SheetFile;
import dev.kamae.sheets.SheetFormat;
import dev.kamae.sheets.Sheets;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** A Shift_JIS sheet of 10,000 issues: read, previewed, taken over, written again; and a year of months. */
final class SheetBenchmark {

    private static final int ROWS = 10_000;

    private final Sheets sheets;
    private final IssueMonths months;

    SheetBenchmark(ApplicationContext portal) {
        sheets = portal.getBean(Sheets.class);
        months = portal.getBean(IssueMonths.class);
    }

    void run() throws Exception {
        JobIdentity.as("bench", Set.of(Capability.VIEW, Capability.EDIT), () -> {
            measure();
            return true;
        });
    }

    private void measure() throws Exception {
        var file = file();
        var draft = once("sheets: reading a file of 10,000 rows", () -> sheets.read(file));
        var layout = once("sheets: recognising its columns and words", () -> sheets.propose(draft));
        once("sheets: the preview", () -> sheets.preview(draft, layout));
        once("sheets: taking them over", () -> sheets.take(draft, layout, _ -> {}));
        once("sheets: writing them as XLSX", () -> {
            sheets.write(
                    layout.ledger(), SheetFormat.XLSX, dev.kamae.core.Language.JA, OutputStream.nullOutputStream());
            return true;
        });
        var now = YearMonth.now(java.time.ZoneId.of("Asia/Tokyo"));
        Timing.print("issues: the figures of 13 months", round -> () -> months.between(now.minusMonths(12), now));
    }

    private static <T> T once(String name, java.util.concurrent.Callable<T> work) throws Exception {
        var before = System.nanoTime();
        var result = work.call();
        System.out.printf("%-52s %8.0f ms, once%n", name, (System.nanoTime() - before) / 1e6);
        return result;
    }

    private static SheetFile file() {
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
        var rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "No.%d,課題 %d 認証の見直しと棚卸し,%s,%s,情報システム部,%s,%s,%s,\"%s\""
                        .formatted(
                                i + 1,
                                i,
                                new String[] {"高", "中", "低"}[i % 3],
                                i % 4 == 0 ? "対応中" : "クローズ",
                                i % 5 == 0 ? "2Q末" : today.plusDays(i % 90),
                                today.minusDays(400 - i % 300),
                                i % 4 == 0 ? "" : today.minusDays(90 - i % 60),
                                "対応の経緯を書き足している。\n".repeat(1 + i % 8)))
                .collect(Collectors.joining("\n", "No.,件名,重要度,状態,担当部署,期限,起票日,完了日,備考\n", "\n"));
        return new SheetFile("課題管理表.csv", rows.getBytes(Charset.forName("windows-31j")));
    }
}
