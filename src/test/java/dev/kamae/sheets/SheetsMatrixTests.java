package dev.kamae.sheets;

import static dev.kamae.api.FrontDoors.with;

import dev.kamae.KamaeTest;
import dev.kamae.api.FrontDoors;
import dev.kamae.api.FrontDoors.Asker;
import dev.kamae.core.Language;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Issues;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with sheets. */
@KamaeTest
class SheetsMatrixTests {

    private static final String TABLE = """
            method              executive analyst owner   auditor administrator nobody  reads   writes explains
            Sheets.imports      does      does    refused does    does          refused does    does   refused
            Sheets.find         does      does    refused does    does          refused does    does   refused
            Sheets.remarks      does      does    refused does    does          refused does    does   refused
            Sheets.rows         does      does    refused does    does          refused does    does   refused
            Sheets.changes      does      does    refused does    does          refused does    does   refused
            Sheets.changedSince does      does    refused does    does          refused does    does   refused
            Sheets.rowOf        does      does    does    does    does          refused does    does   refused
            Sheets.ledgers      does      does    refused does    does          refused does    does   refused
            Sheets.write        does      does    refused does    does          refused does    does   refused
            Sheets.read         refused   does    refused refused refused       refused refused does   refused
            Sheets.propose      refused   does    refused refused refused       refused refused does   refused
            Sheets.complete     refused   does    refused refused refused       refused refused does   refused
            Sheets.preview      refused   does    refused refused refused       refused refused does   refused
            Sheets.take         refused   does    refused refused refused       refused refused does   refused
            Sheets.take-chosen  refused   does    refused refused refused       refused refused does   refused
            Sheets.withdraw     refused   does    refused refused refused       refused refused does   refused
            Sheets.mayImport    no        yes     no      no      no            no      no      yes    no
            """;

    private static final String HEADINGS = "No,件名,内容,重要度,状態,期限,起票日,完了日";

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Issues issues;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWithSheetsWhatTheyMay(Asker asker) throws Exception {
        sql.sql("truncate issue_version, issue_comment, issue_text, issue_alias, issue_withdrawn")
                .update();
        sql.sql("truncate sheet_ledger, sheet_import, sheet_issue, sheet_change")
                .update();
        var hayashi = SignedInAs.person(sql, "hayashi", Role.ANALYST);
        var taken = hayashi.call(() -> draft(1));
        var layout = hayashi.call(() -> sheets.propose(taken));
        var id = hayashi.call(() -> sheets.take(taken, layout, _ -> {})).id();
        var issue = hayashi.call(
                () -> issues.find(sheets.rows(id, 0, 1).getFirst().number()).orElseThrow());
        var file = SheetFixtures.csv("b.csv", HEADINGS);
        var second = hayashi.call(() -> draft(2));
        var third = hayashi.call(() -> draft(3));
        IntConsumer progress = _ -> {};

        new FrontDoors(portal, getClass().getPackage())
                .areTriedBy(
                        asker,
                        TABLE,
                        Map.ofEntries(
                                with("Sheets.find", id),
                                with("Sheets.remarks", id),
                                with("Sheets.rows", id, 0L, 10),
                                with("Sheets.changes", id),
                                with("Sheets.changedSince", id),
                                with("Sheets.rowOf", issue.id()),
                                with("Sheets.write", null, SheetFormat.CSV, Language.JA, new ByteArrayOutputStream()),
                                with("Sheets.read", file),
                                with("Sheets.propose", second),
                                with("Sheets.complete", second, layout),
                                with("Sheets.preview", second, layout),
                                with("Sheets.take", second, layout, progress),
                                with("Sheets.take-chosen", third, layout, Set.of(), Set.of(), progress),
                                with("Sheets.withdraw", id)));
    }

    private SheetDraft draft(int number) {
        return sheets.read(SheetFixtures.csv(
                number + ".csv", HEADINGS, "No.%d,鍵,古い鍵,高,対応中,2026/12/1,2026/11/2,".formatted(number)));
    }
}
