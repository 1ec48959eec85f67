package dev.kamae.cases;

import static dev.kamae.api.FrontDoors.with;

import dev.kamae.KamaeTest;
import dev.kamae.api.FrontDoors;
import dev.kamae.api.FrontDoors.Asker;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.threats.ThreatId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with cases in the news. */
@KamaeTest
class CasesMatrixTests {

    private static final String TABLE = """
            method        executive analyst owner   auditor administrator nobody  reads   writes explains
            Cases.all     does      does    refused does    does          refused does    does   refused
            Cases.find    does      does    refused does    does          refused does    does   refused
            Cases.count   does      does    refused does    does          refused does    does   refused
            Cases.history does      does    refused does    does          refused does    does   refused
            Cases.issue   does      does    refused does    does          refused does    does   refused
            Cases.enter   refused   does    refused refused refused       refused refused does   refused
            Cases.change  refused   does    refused refused refused       refused refused does   refused
            Cases.answer  refused   does    refused refused refused       refused refused does   refused
            Cases.raise   refused   does    refused refused refused       refused refused does   refused
            Cases.mayEdit no        yes     no      no      no            no      no      yes    no
            """;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWithCasesWhatTheyMay(Asker asker) throws Exception {
        sql.sql("truncate case_version, case_issue").update();
        var ransom = Set.of(new ThreatId("ransomware"));
        var news = new CaseContent("A shop", "", LocalDate.of(2026, 10, 1), "Everything was encrypted", ransom);
        var more = new CaseContent("Two shops", "", LocalDate.of(2026, 10, 1), "Everything was encrypted", ransom);
        var id = SignedInAs.person(sql, "matsuo", Role.ANALYST)
                .call(() -> cases.enter(news))
                .id();

        new FrontDoors(portal, getClass().getPackage())
                .areTriedBy(
                        asker,
                        TABLE,
                        Map.ofEntries(
                                with("Cases.find", id),
                                with("Cases.history", id),
                                with("Cases.issue", id),
                                with("Cases.enter", news),
                                with("Cases.change", id, 1, more),
                                with("Cases.answer", id, 2, CaseAnswer.NO, "Backups are offline"),
                                with(
                                        "Cases.raise",
                                        id,
                                        new IssueDraft(
                                                "Backups offline", "", Severity.HIGH, null, Due.NOT_SET, ransom))));
    }
}
