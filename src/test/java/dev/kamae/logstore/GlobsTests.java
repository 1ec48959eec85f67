package dev.kamae.logstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTests {

    @ParameterizedTest
    @CsvSource({
        "log-aws-waf-*, log-aws-waf-*, true",
        "log-aws-waf-*, log-*, true",
        "log-aws-waf-*, *, true",
        "log-aws-waf-*, log-aws-waf-2026-*, true",
        "log-aws-waf-*, *-2026-11, true",
        "log-aws-waf-*, log-aws-*-00*, true",
        "log-aws-waf-*, log-aws-waf-, true",
        "log-aws-waf-*, log-aws-waf, false",
        "log-aws-waf-*, log-aws-elb-*, false",
        "log-aws-waf-*, log-aws-wafer*, false",
        "log-aws-waf-*, t1-*, false",
        "log-aws-waf-*, *.kibana, true",
        "log-aws-waf, *-elb, false",
    })
    void twoPatternsMeetWhereANameMatchesBoth(String one, String other, boolean meet) {
        assertThat(Globs.meet(one, other)).isEqualTo(meet);
        assertThat(Globs.meet(other, one)).isEqualTo(meet);
    }
}
