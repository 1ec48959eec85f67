package dev.kamae.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a file of logs came from, as its documents tell.
 *
 * @param bucket the S3 bucket; null when the file is not from one
 * @param key the S3 key, or the path of a file that is not from S3
 */
public record LogFile(@Nullable String bucket, String key) {

    private static final Pattern ACCOUNT = Pattern.compile("\\W([0-9]{12})/");
    private static final Pattern S3_ADDRESS = Pattern.compile("s3://([^/]+)/(.+)");

    public LogFile {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A file of logs has a key");
        }
    }

    /** Of {@code s3://bucket/key}, or of a key alone. */
    public static LogFile of(String address) {
        Matcher s3 = S3_ADDRESS.matcher(address);
        return s3.matches() ? new LogFile(s3.group(1), s3.group(2)) : new LogFile(null, address);
    }

    /** The account that the key names, or null. */
    @Nullable
    String account() {
        Matcher found = ACCOUNT.matcher(key);
        return found.find() ? found.group(1) : null;
    }
}
