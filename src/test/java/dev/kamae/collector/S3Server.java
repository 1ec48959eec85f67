package dev.kamae.collector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real server of the S3 API, a process of its own because its class path is another; it ends with the test run. */
final class S3Server {

    private static final AtomicInteger BUCKETS = new AtomicInteger();
    private static final Pattern STARTED = Pattern.compile("Tomcat started on ports? .*?(\\d+) \\(http\\)");

    /** Started by whoever asks first. */
    private static final class Running {
        static final URI ADDRESS = start();
        static final S3Client CLIENT = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.US_EAST_1)
                .endpointOverride(ADDRESS)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "thing")))
                .build();
    }

    private S3Server() {}

    static URI address() {
        return Running.ADDRESS;
    }

    static S3Client client() {
        return Running.CLIENT;
    }

    /** A new one of its own. */
    static String bucket() {
        var name = "aws-waf-logs-" + BUCKETS.incrementAndGet();
        client().createBucket(request -> request.bucket(name));
        return name;
    }

    static void put(String bucket, String key, String content) {
        client().putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(content));
    }

    static S3Place place(String bucket, String prefix) {
        return place(address(), bucket, prefix);
    }

    static S3Place place(URI endpoint, String bucket, String prefix) {
        return new S3Place(bucket, prefix, "us-east-1", endpoint, true, null, Duration.ofDays(14));
    }

    private static URI start() {
        try {
            var jar = Path.of(Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Dhttp.port=0",
                            "-Dserver.port=0",
                            "-jar",
                            jar.toString())
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var said = new StringBuilder();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                var started = STARTED.matcher(line);
                if (started.find()) {
                    Thread.ofPlatform().daemon().start(() -> output.lines().forEach(_ -> {}));
                    return URI.create("http://127.0.0.1:" + started.group(1));
                }
            }
            throw new IllegalStateException("The S3 server did not start:\n" + said);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ReflectiveOperationException | URISyntaxException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
