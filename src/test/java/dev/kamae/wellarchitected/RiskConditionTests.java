package dev.kamae.wellarchitected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskConditionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a; a; true",
                "a; b; false",
                "!a; b; true",
                "a && b; a; false",
                "a && b; a b; true",
                "a || b && c; a; true",
                "(a || b) && c; a; false",
                "(a || b) && c; b c; true",
                "(!a) || (!b); a b; false",
                "!(a && b); a; true",
                "!!a; a; true",
                "a_no || (a && b && c); a_no; true",
                "default; ''; true"
            })
    void aConditionHoldsByWhatIsSelected(String condition, String selected, boolean holds) {
        assertThat(RiskCondition.parse(condition).holds().test(Set.of(selected.split(" "))))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a &&", "a b", "(a", "a)", "a & b", "&& a", "a || default", "a; drop", "!"})
    void whatIsNoConditionIsRefused(String text) {
        assertThatThrownBy(() -> RiskCondition.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "("})
    void whatIsTooDeepIsRefused(String sign) {
        assertThatThrownBy(() -> RiskCondition.parse(sign.repeat(10_000) + "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
