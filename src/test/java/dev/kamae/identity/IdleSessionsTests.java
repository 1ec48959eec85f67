package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

class IdleSessionsTests {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration REST = Duration.ofMinutes(30);

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void somebodyIsSignedIn() {
        session.setMaxInactiveInterval((int) REST.toSeconds());
        new SignedInAs(new PersonId(new UUID(0, 1)), "nakamura", Set.of(Role.ANALYST)).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void requestsOfAnOpenPageDoNotPutOffTheEnd() throws Exception {
        requestAt(START);
        for (var at = START; at.isBefore(START.plus(REST)); at = at.plusSeconds(10)) {
            requestAt(at);
        }
        assertThat(session.isInvalid()).isFalse();

        requestAt(START.plus(REST).plusMillis(1));

        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void whatAPersonDoesPutsItOff() throws Exception {
        requestAt(START);
        session.setAttribute(LastAction.ATTRIBUTE, new LastAction(START.plus(REST)));

        requestAt(START.plus(REST).plus(REST));

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aSessionOfNobodyIsLeftAlone() throws Exception {
        SignedInAs.nobody();
        session.setAttribute(LastAction.ATTRIBUTE, new LastAction(START));

        requestAt(START.plus(REST).plus(REST));

        assertThat(session.isInvalid()).isFalse();
    }

    private void requestAt(Instant moment) throws Exception {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        new IdleSessions(Clock.fixed(moment, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
