package dev.kamae.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a browser may do with any answer of the portal, refused requests and errors included; so it stands before the
 * security chain. A page that carries scripts within itself names {@link #nonce}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SecurityHeaders implements Filter {

    private static final String NONCE = SecurityHeaders.class.getName() + ".nonce";

    /** Nothing but what is named. Of what is unsafe, only what Vaadin 25.2 cannot do without; ADR 020 says why. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' 'nonce-%s' 'unsafe-eval'",
            "script-src-attr 'none'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String NO_FEATURES = "accelerometer=(), bluetooth=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(),"
            + " screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer) {
            var nonce = fresh();
            request.setAttribute(NONCE, nonce);
            answer.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
            answer.setHeader("X-Content-Type-Options", "nosniff");
            // for browsers that do not know frame-ancestors
            answer.setHeader("X-Frame-Options", "DENY");
            // addresses hold filters: issues, clients, paths
            answer.setHeader("Referrer-Policy", "same-origin");
            answer.setHeader("Permissions-Policy", NO_FEATURES);
            answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            if (request.isSecure()) {
                answer.setHeader("Strict-Transport-Security", "max-age=31536000");
            }
        }
        chain.doFilter(request, response);
    }

    /** By what the browser knows the scripts that the portal itself put into this page. */
    public static String nonce(Function<String, @Nullable Object> attributes) {
        return String.valueOf(attributes.apply(NONCE));
    }

    private String fresh() {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
