package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
    void wordsThatWouldBeAFormulaAreWords(String words) {
        assertThat(SafeCsv.defused(words)).isEqualTo("'" + words);
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(SafeCsv.defused("1=1")).isEqualTo("1=1");
        assertThat(SafeCsv.defused("'=1")).isEqualTo("'=1");
        assertThat(SafeCsv.defused("")).isEmpty();
    }

    @Test
    void figuresAreFiguresAlsoBelowZero() throws IOException {
        assertThat(written(List.of("名前", -12, 0.5))).isEqualTo("\uFEFF名前,-12,0.5\r\n");
    }

    @Test
    void aCellKeepsToItsCell() throws IOException {
        assertThat(written(List.of("a,b", "say \"hi\"", "=cmd|' /C calc'!A0", "two\nlines")))
                .isEqualTo("\uFEFF\"a,b\",\"say \"\"hi\"\"\",'=cmd|' /C calc'!A0,\"two\nlines\"\r\n");
    }

    private static String written(List<?> row) throws IOException {
        var bytes = new ByteArrayOutputStream();
        SafeCsv.write(bytes, List.of(row));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
