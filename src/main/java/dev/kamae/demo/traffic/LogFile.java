package dev.kamae.demo.traffic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file as AWS delivers it to S3.
 *
 * @param interval the five minutes that its folder and name tell, in UTC
 * @param hash what tells it from others of the same interval
 */
record LogFile(DemoWebAcl acl, Instant interval, String hash) {

    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("yyyy/MM/dd/HH/mm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

    private static final int BUFFER = 16_384;

    /** Below the bucket, or the folder that stands for it. */
    String key() {
        var region = acl.scope().region();
        return String.join(
                "/",
                "AWSLogs",
                acl.account(),
                "WAFLogs",
                region,
                acl.name(),
                FOLDER.format(interval),
                String.join("_", acl.account(), "waflogs", region, acl.name(), NAME.format(interval), hash)
                        + ".log.gz");
    }

    /**
     * Puts it below {@code root}; whoever looks meets the whole file or none.
     *
     * @param delivered when the last of its minutes was over, which is the file's time
     * @return whether it was not there yet
     */
    boolean write(Path root, byte[] lines, Instant delivered) throws IOException {
        var file = root.resolve(key());
        if (Files.exists(file)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        var beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, compressed(lines));
        Files.setLastModifiedTime(beside, FileTime.from(delivered));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static byte[] compressed(byte[] lines) {
        var bytes = new ByteArrayOutputStream(lines.length / 8 + 64);
        try (var gzip = new Fast(bytes)) {
            gzip.write(lines);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** A demo that is loaded sooner is worth files a little larger. */
    private static final class Fast extends GZIPOutputStream {

        Fast(ByteArrayOutputStream to) throws IOException {
            super(to, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
