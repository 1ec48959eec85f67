package dev.kamae.documents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of addresses out of a CSV file as DB-IP and IP2Location publish them, compressed or not: the first address and the
 * last one, written as addresses or as whole numbers, and what is known of those between. Sorted ones without overlap.
 *
 * @param <T> what is known of a range
 */
final class GeoRanges<T> {

    /** What a line says after its two addresses; null when it says nothing. */
    interface Reading<T> {
        @Nullable
        T of(CsvRecord line);
    }

    private static final BigInteger V4_MAPPED = BigInteger.valueOf(0xFFFFL).shiftLeft(32);
    private static final BigInteger V4_END = BigInteger.ONE.shiftLeft(32);

    private long[] from = new long[1 << 10];
    private long[] until = new long[1 << 10];
    private Object[] known = new Object[1 << 9];
    private int size;

    private GeoRanges() {}

    /** @throws IOException when it cannot be read or is not in such a form, with the line */
    static <T> GeoRanges<T> read(Path file, Reading<T> reading) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return read(content, file.toString(), reading);
        }
    }

    static <T> GeoRanges<T> read(InputStream file, String name, Reading<T> reading) throws IOException {
        var ranges = new GeoRanges<T>();
        var same = new HashMap<T, T>();
        try (var content = Unpacked.of(file);
                var lines = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (var line : lines) {
                ranges.add(line, reading, same);
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new IOException("%s is no CSV file: %s".formatted(name, broken.getMessage()), broken);
        } catch (NotARange broken) {
            throw new IOException("%s: %s".formatted(name, broken.getMessage()), broken);
        }
        return ranges;
    }

    private static final class NotARange extends RuntimeException {

        NotARange(CsvRecord line, String why) {
            super("line %d %s".formatted(line.getStartingLineNumber(), why));
        }
    }

    private void add(CsvRecord line, Reading<T> reading, Map<T, T> same) {
        if (line.getFieldCount() < 3) {
            throw new NotARange(line, "has no two addresses and what is known of them");
        }
        var first = address(line.getField(0));
        var last = address(line.getField(1));
        if (first == null || last == null) {
            if (size == 0 && line.getStartingLineNumber() == 1) {
                // the names of its columns
                return;
            }
            throw new NotARange(line, "does not begin with two addresses");
        }
        if (last.compareTo(first) < 0 || size > 0 && compare(first, until, size - 1) <= 0) {
            throw new NotARange(line, "is not after the line before it");
        }
        T read = reading.of(line);
        if (read != null) {
            put(first, last, same.computeIfAbsent(read, one -> one));
        }
    }

    private void put(BigInteger first, BigInteger last, T value) {
        if (size == known.length) {
            from = Arrays.copyOf(from, from.length * 2);
            until = Arrays.copyOf(until, until.length * 2);
            known = Arrays.copyOf(known, known.length * 2);
        }
        from[size * 2] = first.shiftRight(64).longValue();
        from[size * 2 + 1] = first.longValue();
        until[size * 2] = last.shiftRight(64).longValue();
        until[size * 2 + 1] = last.longValue();
        known[size++] = value;
    }

    /** As a number of 128 bits; an address of version 4 as its mapped one. */
    private static @Nullable BigInteger address(String text) {
        if (!text.isEmpty() && text.length() <= 39 && text.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            var number = new BigInteger(text);
            return number.bitLength() > 128 ? null : number.compareTo(V4_END) < 0 ? number.or(V4_MAPPED) : number;
        }
        var address = IpAddress.parsed(text);
        return address == null ? null : number(address);
    }

    private static BigInteger number(InetAddress address) {
        byte[] bytes = address.getAddress();
        var number = new BigInteger(1, bytes);
        return bytes.length == 4 ? number.or(V4_MAPPED) : number;
    }

    private static int compare(BigInteger address, long[] ends, int at) {
        int high = Long.compareUnsigned(address.shiftRight(64).longValue(), ends[at * 2]);
        return high != 0 ? high : Long.compareUnsigned(address.longValue(), ends[at * 2 + 1]);
    }

    @SuppressWarnings("unchecked")
    @Nullable
    T of(InetAddress asked) {
        var address = number(asked);
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (compare(address, from, middle) < 0) {
                high = middle - 1;
            } else if (compare(address, until, middle) > 0) {
                low = middle + 1;
            } else {
                return (T) known[middle];
            }
        }
        return null;
    }
}
