package dev.kamae.logstore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.net.URIBuilder;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Signs each request just before it goes out, over the very bytes that go out. Of AWS it knows where credentials come from and
 * how a request is signed, nothing else. It looks for credentials when the first request needs them.
 */
final class RequestSigner implements AsyncExecChainHandler, AutoCloseable {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    /** All that the service has to know; what lies on the way may add and change others. */
    private static final Set<String> SIGNED = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_ENCODING);

    private final AwsSigning how;
    private final AwsCredentialsProvider own;
    private final AwsCredentialsProvider credentials;
    private final List<SdkAutoCloseable> held;

    private RequestSigner(
            AwsSigning how,
            AwsCredentialsProvider own,
            AwsCredentialsProvider credentials,
            List<SdkAutoCloseable> held) {
        this.how = how;
        this.own = own;
        this.credentials = credentials;
        this.held = held;
    }

    /** With the credentials of the machine, or with those of the role that it may assume. */
    static RequestSigner of(AwsSigning how) {
        return of(how, DefaultCredentialsProvider.builder().build(), null);
    }

    /**
     * @param own credentials of the machine
     * @param sts where roles are assumed; null for AWS
     */
    static RequestSigner of(AwsSigning how, AwsCredentialsProvider own, @Nullable URI sts) {
        if (how.roleArn().isEmpty()) {
            return new RequestSigner(how, own, own, List.of());
        }
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(5))
                .socketTimeout(Duration.ofSeconds(10))
                .build();
        var client = StsClient.builder()
                .httpClient(http)
                .region(Region.of(how.region()))
                .credentialsProvider(own)
                .endpointOverride(sts)
                .build();
        var role = StsAssumeRoleCredentialsProvider.builder()
                .stsClient(client)
                .refreshRequest(request -> request.roleArn(how.roleArn()).roleSessionName("kamae"))
                .build();
        return new RequestSigner(how, own, role, List.of(role, client, http));
    }

    @Override
    public void execute(
            HttpRequest request,
            @Nullable AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        var bytes = body == null ? null : Bytes.of(body);
        if (body != null && body.getContentType() != null) {
            request.setHeader(HttpHeaders.CONTENT_TYPE, body.getContentType());
        }
        if (body != null && body.getContentEncoding() != null) {
            request.setHeader(HttpHeaders.CONTENT_ENCODING, body.getContentEncoding());
        }
        sign(request, bytes == null ? new byte[0] : bytes);
        chain.proceed(request, bytes == null ? null : new BasicAsyncEntityProducer(bytes, null), scope, callback);
    }

    private void sign(HttpRequest request, byte[] body) {
        var target = target(request);
        var unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.getMethod().toUpperCase(Locale.ROOT)))
                .protocol("https")
                .host(request.getAuthority().getHostName())
                .port(
                        request.getAuthority().getPort() < 0
                                ? 443
                                : request.getAuthority().getPort())
                .encodedPath(target.getRawPath());
        for (NameValuePair parameter : new URIBuilder(target).getQueryParams()) {
            unsigned.appendRawQueryParameter(parameter.getName(), parameter.getValue());
        }
        for (Header header : request.getHeaders()) {
            if (SIGNED.contains(header.getName())) {
                unsigned.putHeader(header.getName(), header.getValue());
            }
        }
        var whose = resolved();
        var signed = SIGNER.sign(signing -> signing.identity(whose)
                        .request(unsigned.build())
                        .payload(ContentStreamProvider.fromByteArrayUnsafe(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, how.service())
                        .putProperty(AwsV4HttpSigner.REGION_NAME, how.region()))
                .request();
        signed.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.HOST)) {
                request.setHeader(name, String.join(",", values));
            }
        });
    }

    private static URI target(HttpRequest request) {
        return URI.create("https://host" + request.getPath());
    }

    private AwsCredentials resolved() {
        try {
            own.resolveCredentials();
        } catch (SdkException missing) {
            throw new LogStoreDenied(Denial.NO_CREDENTIALS, missing);
        }
        try {
            return credentials.resolveCredentials();
        } catch (StsException refused) {
            throw refused.statusCode() < 500 && !refused.isThrottlingException()
                    ? new LogStoreDenied(Denial.ROLE_REFUSED, refused)
                    : LogStoreUnreachable.forWantOfARole(refused);
        } catch (SdkException unanswered) {
            throw LogStoreUnreachable.forWantOfARole(unanswered);
        }
    }

    @Override
    public void close() {
        held.forEach(SdkAutoCloseable::close);
        if (own instanceof SdkAutoCloseable machine) {
            machine.close();
        }
    }

    /** Takes all that a body has at once. */
    private static final class Bytes implements DataStreamChannel {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private boolean ended;

        static byte[] of(AsyncEntityProducer body) throws IOException {
            var bytes = new Bytes();
            while (!bytes.ended) {
                body.produce(bytes);
            }
            body.releaseResources();
            return bytes.taken.toByteArray();
        }

        @Override
        public void requestOutput() {
            // it is asked for more until it ends
        }

        @Override
        public int write(ByteBuffer part) {
            var bytes = new byte[part.remaining()];
            part.get(bytes);
            taken.writeBytes(bytes);
            return bytes.length;
        }

        @Override
        public void endStream() {
            ended = true;
        }

        @Override
        public void endStream(List<? extends Header> trailers) {
            ended = true;
        }
    }
}
