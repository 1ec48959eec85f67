package dev.kamae.uikit;

import com.vaadin.flow.component.Component;
import dev.kamae.core.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Values that a page keeps up to date while it is open: one cache for each replica, keyed by the question.
 *
 * <p><b>Cost.</b> Who asks what somebody asks already, or has asked within the last ten seconds, gets the same answer: ten open
 * pages cost one query. Questions are bounded in number, in threads and in how long they are waited for.
 *
 * <p><b>Who asks.</b> A question is put with the capabilities of whoever asks it and without their person, on a thread that
 * does not hold the page's lock. Answers are shared only among people with the very same capabilities, so nobody sees what
 * a service would have refused them; and a service that wants to know <i>who</i> asks is refused ({@code Identity.actor}),
 * so nobody sees what was meant for another. What depends on the person, or leaves a row in the audit trail about them, is
 * therefore not asked here.
 *
 * <p><b>Failure.</b> A question that fails keeps its last good value, shown late with its age and the sentence of the failure;
 * without one it is not known. It is put again ten seconds later.
 *
 * <p><b>Polling.</b> There is no push. A page polls while something on it is watched; polls are no action of a person and do
 * not put off the idle sign-out.
 */
@org.springframework.stereotype.Component
public final class Live implements DisposableBean {

    static final Duration KEPT = Duration.ofSeconds(10);

    /** How long an answer is waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What nobody has asked for so long is forgotten. */
    static final Duration FORGOTTEN = Duration.ofMinutes(10);

    static final int MOST = 500;

    private static final int THREADS = 8;
    private static final int WAITING = 200;

    private final Clock clock;
    private final Executor executor;

    /** Least recently asked first. */
    private final Map<Key, LiveAnswer<?>> answers = new LinkedHashMap<>(64, 0.75f, true);

    private record Key(Object question, Set<String> authorities) {}

    @Autowired
    Live(Clock clock) {
        this(clock, threads());
    }

    Live(Clock clock, Executor executor) {
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * Keeps {@code show} supplied while {@code owner} is on a page: at once with what is known, then whenever it changes.
     *
     * @param question a record of the asking module that equals another one exactly when it asks the same, such as {@code
     *     RequestsByAction(acl, period)}: what was chosen, and not the moment, or its last good value would be lost
     * @param work puts it; called on another thread, with the asker's capabilities and no person, and never twice at a time
     * @param show called with the page locked
     */
    public <T> void watch(Component owner, Object question, Callable<T> work, Consumer<Shown<T>> show) {
        LivePolling.watch(owner, language -> ask(question, work, language), show);
    }

    /** What is known now; has it asked for when it is not, or no longer fresh. Never waits. */
    public <T> Shown<T> ask(Object question, Callable<T> work, Language language) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            throw new AuthenticationCredentialsNotFoundException("Nobody asks");
        }
        var authorities = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
        var identity = new LiveIdentity(authentication.getAuthorities());
        return this.<T>answer(new Key(question, authorities))
                .ask(clock.instant(), () -> identity.call(work), executor)
                .shown(clock.instant(), language);
    }

    @Override
    public void destroy() {
        if (executor instanceof ExecutorService service) {
            service.shutdownNow();
        }
    }

    /** How many answers are kept. */
    int size() {
        synchronized (answers) {
            return answers.size();
        }
    }

    @SuppressWarnings("unchecked") // equal questions are of one module and have one answer
    private <T> LiveAnswer<T> answer(Key key) {
        synchronized (answers) {
            var answer = answers.computeIfAbsent(key, _ -> new LiveAnswer<>(clock));
            answer.wanted(clock.instant());
            forget(clock.instant().minus(FORGOTTEN));
            return (LiveAnswer<T>) answer;
        }
    }

    private void forget(Instant before) {
        for (var eldest = answers.values().iterator(); eldest.hasNext(); ) {
            var answer = eldest.next();
            if (answers.size() <= MOST && !answer.wantedBefore(before)) {
                return;
            }
            eldest.remove();
        }
    }

    private static ExecutorService threads() {
        var threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("live-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
