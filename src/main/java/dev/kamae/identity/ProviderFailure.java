package dev.kamae.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Leads whoever could not be signed in at the provider back to the sign-in page, which says why. */
@Component
class ProviderFailure implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderFailure.class);

    private final SignInTrail trail;

    ProviderFailure(SignInTrail trail) {
        this.trail = trail;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure.getCause() instanceof ProviderAway) {
            back(request, response, "AWAY");
            return;
        }
        var refused = failure instanceof SignInRefused known ? known : null;
        var reason = refused != null
                ? refused.reason().name().toLowerCase(Locale.ROOT)
                : failure instanceof OAuth2AuthenticationException other
                        ? plain(other.getError().getErrorCode())
                        : "other";
        try {
            trail.refusedByProvider(refused == null ? "" : refused.login(), request.getRemoteAddr(), reason);
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("A failed sign-in is not written", away);
        }
        back(request, response, refused == null ? "PROVIDER" : refused.reason().name());
    }

    /** What stands in the address of an answer, which anybody can write. */
    private static String plain(String code) {
        return code.matches("[a-z_]{1,40}") ? code : "other";
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?refused=" + why);
    }
}
