package dev.kamae.wellarchitected;

import static dev.kamae.api.FrontDoors.with;

import dev.kamae.KamaeTest;
import dev.kamae.api.FrontDoors;
import dev.kamae.api.FrontDoors.Asker;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with reviews. */
@KamaeTest
class WellArchitectedMatrixTests {

    private static final String TABLE = """
            method                      executive analyst owner   auditor administrator nobody  reads   writes explains
            WellArchitected.reviews     does      does    refused does    does          refused does    does   refused
            WellArchitected.snapshots   does      does    refused does    does          refused does    does   refused
            WellArchitected.review      does      does    refused does    does          refused does    does   refused
            WellArchitected.progress    does      does    refused does    does          refused does    does   refused
            WellArchitected.isNewest    yes       yes     refused yes     yes           refused yes     yes    refused
            WellArchitected.compare     does      does    refused does    does          refused does    does   refused
            WellArchitected.past        does      does    refused does    does          refused does    does   refused
            WellArchitected.catalogue   does      does    does    does    does          does    does    does   does
            WellArchitected.raised      does      does    refused does    does          refused does    does   refused
            WellArchitected.isAny       yes       yes     refused yes     yes           refused yes     yes    refused
            WellArchitected.closable    does      does    refused does    does          refused does    does   refused
            WellArchitected.proposal    refused   does    refused refused refused       refused refused does   refused
            WellArchitected.raise       refused   does    refused refused refused       refused refused does   refused
            WellArchitected.importFiles refused   does    refused refused refused       refused refused does   refused
            WellArchitected.mayEdit     no        yes     no      no      no            no      no      yes    no
            """;

    private static final QuestionId NETWORK = new QuestionId("network-protection");
    private static final ChoiceId LAYERS = new ChoiceId("sec_network_protection_create_layers");

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private WellArchitected reviews;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWithReviewsWhatTheyMay(Asker asker) throws Exception {
        sql.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue, custom_lens")
                .update();
        var shop = new WorkloadId(ReviewFixtures.SHOP);
        var snapshot = SignedInAs.person(sql, "nakamura", Role.ANALYST).call(() -> {
            reviews.importFiles(List.of(ReviewFixtures.wholeReview(ReviewFixtures.SHOP, 0)));
            return reviews.snapshots().getFirst();
        });

        new FrontDoors(portal, getClass().getPackage())
                .areTriedBy(
                        asker,
                        TABLE,
                        Map.ofEntries(
                                with("WellArchitected.reviews", Instant.now()),
                                with("WellArchitected.review", snapshot.id()),
                                with("WellArchitected.progress", Instant.now()),
                                with("WellArchitected.isNewest", snapshot),
                                with("WellArchitected.compare", snapshot.id(), snapshot.id()),
                                with("WellArchitected.past", new PracticeRef(shop, NETWORK, LAYERS)),
                                with("WellArchitected.raised", shop),
                                with("WellArchitected.proposal", snapshot.id(), NETWORK, LAYERS),
                                with(
                                        "WellArchitected.raise",
                                        snapshot.id(),
                                        NETWORK,
                                        LAYERS,
                                        new IssueDraft("Layers", "", Severity.HIGH, null, Due.NOT_SET, Set.of())),
                                with(
                                        "WellArchitected.importFiles",
                                        List.of(ReviewFixtures.wholeReview(ReviewFixtures.OFFICE, 0)))));
    }
}
