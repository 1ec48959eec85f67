package dev.kamae.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as Python reads and writes them; the id of a document hangs on it. */
final class PythonNumber {

    private PythonNumber() {}

    /**
     * What Python makes of a number's JSON text: whole numbers exactly, others in the shortest form of a double. Null when it
     * is beyond a double.
     */
    static @Nullable String text(String json) {
        boolean whole = json.indexOf('.') < 0 && json.indexOf('e') < 0 && json.indexOf('E') < 0;
        if (whole) {
            return json.equals("-0") ? "0" : json;
        }
        double value = Double.parseDouble(json);
        return Double.isInfinite(value) ? null : repr(value);
    }

    /** {@code repr(float)}: positional from 1e-4 up to 1e16, else with an exponent of two digits at least. */
    private static String repr(double value) {
        if (value == 0) {
            return Double.doubleToRawLongBits(value) < 0 ? "-0.0" : "0.0";
        }
        // the shortest digits that read back as the same double are what both languages print
        var shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (shortest.precision() == 2) {
            // Java never looks for fewer than two digits: 4.9E-324 is 5e-324 in Python
            var one = shortest.round(new MathContext(1, RoundingMode.HALF_EVEN));
            shortest = one.doubleValue() == value ? one.stripTrailingZeros() : shortest;
        }
        var digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        var sign = value < 0 ? "-" : "";
        if (exponent < -4 || exponent >= 16) {
            var fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            return "%s%c%se%c%02d"
                    .formatted(sign, digits.charAt(0), fraction, exponent < 0 ? '-' : '+', Math.abs(exponent));
        }
        var plain = shortest.abs().toPlainString();
        return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
    }
}
