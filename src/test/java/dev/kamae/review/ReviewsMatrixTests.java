package dev.kamae.review;

import static dev.kamae.api.FrontDoors.with;

import dev.kamae.KamaeTest;
import dev.kamae.api.FrontDoors;
import dev.kamae.api.FrontDoors.Asker;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with the months. */
@KamaeTest
class ReviewsMatrixTests {

    private static final String TABLE = """
            method              executive analyst owner   auditor administrator nobody  reads   writes  explains
            Reviews.at          does      does    refused does    does          refused does    does    refused
            Reviews.latest      does      does    refused does    does          refused does    does    refused
            Reviews.current     does      does    refused does    does          refused does    does    refused
            Reviews.of          does      does    refused does    does          refused does    does    refused
            Reviews.end         does      does    refused does    does          refused does    does    refused
            Reviews.months      does      does    refused does    does          refused does    does    refused
            Reviews.closed      does      does    refused does    does          refused does    does    refused
            Reviews.corrections does      does    refused does    does          refused does    does    refused
            Reviews.close       does      refused refused refused refused       refused refused refused refused
            Reviews.closeAnyway does      refused refused refused refused       refused refused refused refused
            Reviews.correct     refused   does    refused refused refused       refused refused does    refused
            Reviews.mayClose    yes       no      no      no      no            no      no      no      no
            Reviews.mayCorrect  no        yes     no      no      no            no      no      yes     no
            """;

    private static final Instant IN_AUGUST = Instant.parse("2026-08-20T03:00:00Z");
    private static final Instant IN_NOVEMBER = Instant.parse("2026-11-05T03:00:00Z");
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Threats threats;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWithMonthsWhatTheyMay(Asker asker) throws Exception {
        ClosedMonthFixtures.nothingRecorded(sql);
        var analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        var executive = SignedInAs.person(sql, "saeki", Role.EXECUTIVE);
        TeamClock.at(
                IN_AUGUST,
                () -> analyst.call(() -> {
                    for (var function : ControlFunction.values()) {
                        threats.answer(new ThreatId("ddos"), function, 0, new Maturity(2), "");
                    }
                    return analyst;
                }));
        TeamClock.at(IN_NOVEMBER, () -> {
            executive.call(() -> reviews.close(AUGUST));
            new FrontDoors(portal, getClass().getPackage())
                    .areTriedBy(
                            asker,
                            TABLE,
                            Map.ofEntries(
                                    with("Reviews.at", IN_NOVEMBER),
                                    with("Reviews.of", AUGUST),
                                    with("Reviews.end", AUGUST),
                                    with("Reviews.closed", AUGUST),
                                    with("Reviews.corrections", AUGUST),
                                    with("Reviews.close", AUGUST.plusMonths(1)),
                                    with("Reviews.closeAnyway", AUGUST.plusMonths(2)),
                                    with("Reviews.correct", AUGUST, "It was three")));
            return asker;
        });
    }
}
