package dev.kamae.collector;

import dev.kamae.core.Causes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * A bucket as far as one place shows it, and the only class that knows the client of AWS. It asks for nothing until it is first
 * used, and needs no more than {@code s3:ListBucket} and {@code s3:GetObject}.
 */
final class Bucket implements AutoCloseable {

    private final S3Place place;
    private @Nullable Session session;

    Bucket(S3Place place) {
        this.place = place;
    }

    S3Place place() {
        return place;
    }

    /**
     * What lies directly in a folder, as far as one page of S3 has it.
     *
     * @param folders with the whole of their names, ending in a slash
     * @param complete whether that is all
     */
    record Level(List<SourceObject> objects, List<String> folders, boolean complete) {}

    /** Looks into one folder; blank is the bucket itself. */
    Level level(String folder) throws S3Trouble {
        var answer = listed(request(folder).delimiter("/").build());
        var folders = answer.commonPrefixes().stream().map(CommonPrefix::prefix).toList();
        return new Level(objects(answer), folders, !answer.isTruncated());
    }

    /** Takes what lies in a folder and all folders in it, a page at a time and in the order of keys. */
    interface PageReader {
        void read(List<SourceObject> page) throws S3Trouble;
    }

    /**
     * @param startAfter a key; only what comes after it is listed, blank for all
     * @param endBefore a key; only what comes before it is handed over, blank for all
     */
    void below(String folder, String startAfter, String endBefore, PageReader reader) throws S3Trouble {
        var request = request(folder);
        if (!startAfter.isEmpty()) {
            request.startAfter(startAfter);
        }
        ListObjectsV2Response answer;
        do {
            answer = listed(request.build());
            var page = objects(answer);
            var before = endBefore.isEmpty()
                    ? page
                    : page.stream()
                            .takeWhile(object -> object.name().compareTo(endBefore) < 0)
                            .toList();
            reader.read(before);
            if (before.size() < page.size()) {
                return;
            }
            request.continuationToken(answer.nextContinuationToken());
        } while (answer.isTruncated());
    }

    /** One object as it is now, if it still is. */
    Optional<SourceObject> find(String name) throws S3Trouble {
        return objects(listed(request(name).maxKeys(1).build())).stream()
                .filter(object -> object.name().equals(name))
                .findFirst();
    }

    /** Its content, which tells when the connection ends before it does. */
    InputStream open(SourceObject object) throws S3Trouble {
        var content = asked(() -> session()
                .client()
                .getObject(request ->
                        request.bucket(place.bucket()).key(object.name()).ifMatch(object.etag())));
        return new Content(content, object.size());
    }

    /** Names may hold characters that XML cannot, so S3 is asked to encode them; the client decodes. */
    private ListObjectsV2Request.Builder request(String prefix) {
        return ListObjectsV2Request.builder()
                .bucket(place.bucket())
                .prefix(prefix)
                .encodingType(EncodingType.URL);
    }

    private ListObjectsV2Response listed(ListObjectsV2Request request) throws S3Trouble {
        return asked(() -> session().client().listObjectsV2(request));
    }

    private List<SourceObject> objects(ListObjectsV2Response answer) {
        return answer.contents().stream()
                .map(object ->
                        new SourceObject(this, object.key(), object.eTag(), object.size(), object.lastModified()))
                .toList();
    }

    private <T> T asked(Supplier<T> question) throws S3Trouble {
        try {
            session().credentials().resolveCredentials();
        } catch (SdkException missing) {
            throw new S3Trouble(
                    switch (missing) {
                        case StsException _ -> S3Fault.ROLE_REFUSED;
                        case SdkException lost when Causes.include(lost, IOException.class) -> S3Fault.UNREACHABLE;
                        default -> S3Fault.NO_CREDENTIALS;
                    },
                    missing);
        }
        try {
            return question.get();
        } catch (S3Exception refused) {
            throw new S3Trouble(fault(refused), refused);
        } catch (SdkException unanswered) {
            throw new S3Trouble(
                    Causes.include(unanswered, IOException.class) ? S3Fault.UNREACHABLE : S3Fault.OTHER, unanswered);
        }
    }

    private static S3Fault fault(S3Exception refused) {
        var details = refused.awsErrorDetails();
        var code = details == null || details.errorCode() == null ? "" : details.errorCode();
        return switch (code) {
            case "NoSuchBucket" -> S3Fault.NO_BUCKET;
            case "NoSuchKey" -> S3Fault.GONE;
            case "InvalidObjectState" -> S3Fault.ARCHIVED;
            case "PermanentRedirect", "AuthorizationHeaderMalformed" -> S3Fault.WRONG_REGION;
            case "ExpiredToken", "InvalidToken" -> S3Fault.DENIED;
            default ->
                switch (refused.statusCode()) {
                    case 301, 307 -> S3Fault.WRONG_REGION;
                    case 401, 403 -> S3Fault.DENIED;
                    case 404 -> S3Fault.GONE;
                    case 412 -> S3Fault.CHANGED;
                    case 429, 500, 502, 503, 504 -> S3Fault.BUSY;
                    default -> S3Fault.OTHER;
                };
        };
    }

    @Override
    public synchronized void close() {
        var open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    private synchronized Session session() {
        var open = session;
        if (open == null) {
            open = Session.open(place);
            session = open;
        }
        return open;
    }

    /** The clients, as long as they are used. */
    private record Session(
            SdkHttpClient http, @Nullable StsClient sts, AwsCredentialsProvider credentials, S3Client client)
            implements AutoCloseable {

        static Session open(S3Place place) {
            var http = UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(5))
                    .socketTimeout(Duration.ofSeconds(30))
                    .build();
            var region = Region.of(place.region());
            AwsCredentialsProvider own = DefaultCredentialsProvider.builder().build();
            var role = place.roleArn();
            var sts = role == null
                    ? null
                    : StsClient.builder()
                            .httpClient(http)
                            .region(region)
                            .credentialsProvider(own)
                            .build();
            var credentials = sts == null
                    ? own
                    : StsAssumeRoleCredentialsProvider.builder()
                            .stsClient(sts)
                            .refreshRequest(request -> request.roleArn(role).roleSessionName("kamae"))
                            .build();
            var client = S3Client.builder()
                    .httpClient(http)
                    .region(region)
                    .credentialsProvider(credentials)
                    .endpointOverride(place.endpoint())
                    .forcePathStyle(place.pathStyle())
                    .overrideConfiguration(settings -> settings.retryStrategy(RetryMode.STANDARD))
                    .build();
            return new Session(http, sts, credentials, client);
        }

        @Override
        public void close() {
            client.close();
            if (credentials instanceof AutoCloseable held) {
                try {
                    held.close();
                } catch (Exception closing) {
                    throw new IllegalStateException(closing);
                }
            }
            if (sts != null) {
                sts.close();
            }
            http.close();
        }
    }

    /** An object on its way: never shorter than it was listed without saying so. */
    private static final class Content extends FilterInputStream {

        private final ResponseInputStream<GetObjectResponse> response;
        private long left;

        Content(ResponseInputStream<GetObjectResponse> response, long size) {
            super(response);
            this.response = response;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(into, offset, length);
            } catch (IOException | SdkException broken) {
                throw new S3Trouble(S3Fault.BROKEN_OFF, broken);
            }
            if (count < 0 && left > 0) {
                throw new S3Trouble(S3Fault.BROKEN_OFF, left + " bytes are missing");
            }
            left -= Math.max(count, 0);
            return count;
        }

        /** While there is more to come it says so, or whoever unpacks would take a pause of the line for the end. */
        @Override
        public int available() {
            return (int) Math.min(Math.max(left, 0), Integer.MAX_VALUE);
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /** What was not read is not fetched either. */
        @Override
        public void close() {
            if (left > 0) {
                response.abort();
            }
            try {
                response.close();
            } catch (IOException | UncheckedIOException | SdkException closing) {
                // all that was wanted has been read
            }
        }
    }
}
