package dev.kamae.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class LiveTests {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    private Instant now = START;
    private final AtomicInteger puts = new AtomicInteger();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean full;
    private final Live live = new Live(new SteppedClock(), this::take);

    @BeforeEach
    void anAnalystAsks() {
        signIn("nakamura", "ROLE_VIEW", "ROLE_INVESTIGATE");
    }

    @AfterEach
    void nobodyAsks() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoAsksDoesNotWait() {
        assertThat(ask("requests")).isEqualTo(Shown.loading());
        assertThat(puts).hasValue(0);

        work();

        assertThat(ask("requests")).isEqualTo(Shown.known(1, Age.of(START)));
    }

    @Test
    void tenPagesThatAskTheSameCostOneQuery() {
        for (int page = 0; page < 10; page++) {
            ask("requests");
        }
        work();
        for (int page = 0; page < 10; page++) {
            assertThat(ask("requests")).isEqualTo(Shown.known(1, Age.of(START)));
        }
        assertThat(puts).hasValue(1);
    }

    @Test
    void anAnswerIsKeptForTenSecondsAndShownUntilTheNextIsThere() {
        answered("requests");
        pass(Live.KEPT.minusMillis(1));
        ask("requests");
        assertThat(waiting).isEmpty();

        pass(Duration.ofMillis(1));
        assertThat(ask("requests")).isEqualTo(Shown.known(1, Age.of(START)));
        work();
        assertThat(ask("requests")).isEqualTo(Shown.known(2, Age.of(START.plus(Live.KEPT))));
    }

    @Test
    void anOldAnswerThatNobodyAskedForMeanwhileIsNotShownAsANewOne() {
        answered("requests");
        pass(Duration.ofMinutes(5));

        assertThat(ask("requests")).isEqualTo(Shown.loading());
    }

    @Test
    void aFailureKeepsTheLastGoodValueWithItsAgeAndItsSentence() {
        answered("requests");
        pass(Live.KEPT);
        failing("requests", new DataAccessResourceFailureException("away"));

        var kept = ask("requests");
        assertThat(kept).isInstanceOfSatisfying(Shown.Known.class, known -> {
            assertThat(known.value()).isEqualTo(1);
            assertThat(known.age().standing()).isEqualTo(Age.Standing.LATE);
            assertThat(known.age().at()).isEqualTo(START);
            assertThat(known.age().why()).contains("PostgreSQL");
        });

        pass(Duration.ofMinutes(30));
        assertThat(ask("requests")).isEqualTo(kept);
        work();
        assertThat(ask("requests")).isEqualTo(Shown.known(2, Age.of(now)));
    }

    @Test
    void aFailureWithoutAGoodValueIsNotKnownAndTriedAgain() {
        failing("requests", new AnswerTooSlow());
        assertThat(ask("requests"))
                .isInstanceOfSatisfying(
                        Shown.Unknown.class,
                        unknown -> assertThat(unknown.full()).contains("30 seconds"));
        assertThat(waiting).isEmpty();

        pass(Live.KEPT);
        answered("requests");
        assertThat(ask("requests")).isEqualTo(Shown.known(1, Age.of(now)));
    }

    @Test
    void theSameFailureHasTheSameNumberUntilItIsAnotherOne() {
        failing("requests", new IllegalStateException("odd"));
        var first = ask("requests");
        pass(Live.KEPT);
        failing("requests", new IllegalStateException("odd"));
        assertThat(ask("requests")).isEqualTo(first);

        pass(Live.KEPT);
        failing("requests", new IllegalStateException("another"));
        assertThat(ask("requests")).isNotEqualTo(first);
    }

    @Test
    void anAnswerIsNotWaitedForForEver() {
        ask("requests");
        pass(Live.PATIENCE.plusMillis(1));

        assertThat(ask("requests")).isInstanceOf(Shown.Unknown.class);
        work();
        assertThat(ask("requests")).as("it comes too late").isInstanceOf(Shown.Unknown.class);
        assertThat(puts).as("it was told to stop").hasValue(0);
    }

    @Test
    void whatIsNotTakenOnFailsInASentence() {
        full = true;

        assertThat(ask("requests"))
                .isInstanceOfSatisfying(
                        Shown.Unknown.class,
                        unknown -> assertThat(unknown.full()).contains("Too many questions"));
    }

    @Test
    void theLeastWantedAnswersAreForgottenWhenThereAreTooMany() {
        answered("first");
        for (int i = 0; i < Live.MOST - 1; i++) {
            answered("other " + i);
        }
        ask("first");
        answered("one more");

        assertThat(live.size()).isEqualTo(Live.MOST);
        assertThat(ask("first")).isInstanceOf(Shown.Known.class);
        assertThat(ask("other 0")).isEqualTo(Shown.loading());
    }

    @Test
    void whatNobodyAsksIsForgotten() {
        answered("requests");
        pass(Live.FORGOTTEN.plusMillis(1));
        ask("another");

        assertThat(live.size()).isEqualTo(1);
    }

    @Test
    void answersAreSharedOnlyAmongPeopleOfTheSameCapabilities() {
        answered("clients");
        signIn("sato", "ROLE_INVESTIGATE", "ROLE_VIEW");
        assertThat(ask("clients")).isInstanceOf(Shown.Known.class);

        signIn("executive", "ROLE_VIEW");
        assertThat(ask("clients")).isEqualTo(Shown.loading());
    }

    @Test
    void aQuestionIsPutWithTheCapabilitiesOfWhoAsksAndWithoutThePerson() {
        var asker = new AtomicReference<@Nullable Authentication>();
        live.<Integer>ask(
                "requests",
                () -> {
                    asker.set(SecurityContextHolder.getContext().getAuthentication());
                    return 1;
                },
                Language.EN);
        SecurityContextHolder.clearContext();
        work();

        assertThat(asker.get()).isNotNull().satisfies(authentication -> {
            assertThat(authentication.getAuthorities())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder("ROLE_VIEW", "ROLE_INVESTIGATE");
            assertThat(authentication.getPrincipal()).asString().doesNotContain("nakamura");
            assertThat(authentication.isAuthenticated()).isTrue();
        });
        assertThat(SecurityContextHolder.getContext().getAuthentication())
                .as("the thread is given back as it was")
                .isNull();
    }

    @Test
    void nobodyIsToldNothing() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(() -> ask("requests")).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void aSentenceIsInTheLanguageOfTheReader() {
        failing("requests", new AnswerTooSlow());

        assertThat(live.ask("requests", puts::incrementAndGet, Language.JA))
                .isInstanceOfSatisfying(
                        Shown.Unknown.class,
                        unknown -> assertThat(unknown.full()).contains("30 秒以内"));
    }

    private Shown<Integer> ask(String question) {
        return live.ask(question, puts::incrementAndGet, Language.EN);
    }

    private void answered(String question) {
        ask(question);
        work();
    }

    private void failing(String question, RuntimeException failure) {
        Callable<Integer> work = () -> {
            throw failure;
        };
        live.ask(question, work, Language.EN);
        work();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void take(Runnable work) {
        if (full) {
            throw new RejectedExecutionException();
        }
        waiting.add(work);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static void signIn(String name, String... authorities) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        name, null, AuthorityUtils.createAuthorityList(List.of(authorities))));
    }

    private final class SteppedClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
