package dev.kamae.logstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.GenericEndpoint;
import org.opensearch.client.transport.GenericSerializable;
import org.opensearch.client.util.PathEncoder;

/**
 * A request with a body that is written as it is, and an answer that is taken as it comes.
 *
 * @param path with each part of it {@link #encoded}
 */
record RawRequest(
        String method,
        String path,
        Map<String, String> parameters,
        @Nullable Content content) implements GenericSerializable {

    /** What a request carries. */
    interface Content {

        String type();

        void writeTo(OutputStream out) throws IOException;
    }

    static RawRequest get(String path, Map<String, String> parameters) {
        return new RawRequest("GET", path, parameters, null);
    }

    static RawRequest put(String path, String json) {
        return new RawRequest("PUT", path, Map.of(), new Content() {
            @Override
            public String type() {
                return "application/json";
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(json.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static RawRequest delete(String path) {
        return new RawRequest("DELETE", path, Map.of(), null);
    }

    static String encoded(String part) {
        var path = new StringBuilder();
        PathEncoder.encode(path, part);
        return path.toString();
    }

    @Override
    public String serialize(OutputStream out) {
        if (content == null) {
            throw new IllegalStateException("There is nothing to write");
        }
        try {
            content.writeTo(out);
            return content.type();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GenericEndpoint<RawRequest, RawAnswer> endpoint() {
        return new Endpoint(content != null);
    }

    private record Endpoint(boolean hasRequestBody) implements GenericEndpoint<RawRequest, RawAnswer> {

        @Override
        public String method(RawRequest request) {
            return request.method();
        }

        @Override
        public String requestUrl(RawRequest request) {
            return request.path();
        }

        @Override
        public Map<String, String> queryParameters(RawRequest request) {
            return request.parameters();
        }

        @Override
        public Map<String, String> headers(RawRequest request) {
            return Map.of();
        }

        @Override
        public RawAnswer responseDeserializer(
                String uri,
                String method,
                String protocol,
                int status,
                String reason,
                List<Map.Entry<String, String>> headers,
                @Nullable String contentType,
                @Nullable InputStream body) {
            try {
                return new RawAnswer(status, body == null ? new byte[0] : body.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
