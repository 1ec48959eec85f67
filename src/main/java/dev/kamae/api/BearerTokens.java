package dev.kamae.api;

import dev.kamae.identity.TokenIdentity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in that shows a good token in its {@code Authorization} header, as RFC 6750 has it; for that request only. */
class BearerTokens extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenRepository tokens;
    private final TokenPace pace;
    private final Problems problems;
    private final Clock clock;

    BearerTokens(TokenRepository tokens, TokenPace pace, Problems problems, Clock clock) {
        this.tokens = tokens;
        this.pace = pace;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Token> found;
        try {
            found = shown(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .flatMap(tokens::find)
                    .filter(token -> token.isGood(clock.instant()));
            if (found.isPresent()) {
                pace.asks(found.get().id(), clock.instant());
                tokens.used(found.get().id(), clock.instant());
            }
        } catch (RuntimeException | TooManyRequests refused) {
            problems.write(request, response, refused);
            return;
        }
        found.ifPresent(token -> SecurityContextHolder.setContext(new SecurityContextImpl(TokenIdentity.of(
                token.name(),
                token.scopes().stream()
                        .flatMap(scope -> Scope.capabilities(scope).stream())
                        .collect(Collectors.toSet()),
                token.scopes()))));
        chain.doFilter(request, response);
    }

    private static Optional<TokenSecret> shown(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? TokenSecret.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
