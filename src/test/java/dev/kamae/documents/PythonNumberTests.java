package dev.kamae.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code repr(float(…))} of Python 3 prints. */
class PythonNumberTests {

    @ParameterizedTest
    @CsvSource({
        "1e20,1e+20",
        "2.0,2.0",
        "1E5,100000.0",
        "0.0001,0.0001",
        "0.00001,1e-05",
        "1e16,1e+16",
        "1e15,1000000000000000.0",
        "123456789012345680.0,1.2345678901234568e+17",
        "5e-324,5e-324",
        "1.7976931348623157e308,1.7976931348623157e+308",
        "-0.0,-0.0",
        "1e23,1e+23",
        "0.1,0.1",
        "2e-7,2e-07",
        "9007199254740993.0,9007199254740992.0",
        "-1.25E-3,-0.00125",
        "12345678901234567890.5,1.2345678901234567e+19",
        "-0,0"
    })
    void numbersAreWrittenAsPythonDoes(String json, String python) {
        assertThat(PythonNumber.text(json)).isEqualTo(python);
    }

    @Test
    void wholeNumbersStayExactHoweverLong() {
        assertThat(PythonNumber.text("123456789012345678901234567890")).isEqualTo("123456789012345678901234567890");
    }

    @Test
    void whatNoDoubleHoldsHasNoText() {
        assertThat(PythonNumber.text("1e400")).isNull();
    }
}
