package dev.kamae.identity;

import dev.kamae.core.Actor;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** The identity that a job borrows while it runs; no thread of Kamae has one of its own. */
public final class JobIdentity {

    private JobIdentity() {}

    /**
     * Runs {@code work} as the job {@code name} with just these capabilities, and gives the thread back as it was.
     *
     * @param capabilities from {@link Capability}; what the job may do, and nothing else; none {@link Capability#OF_PEOPLE}
     */
    public static <T> T as(String name, Set<String> capabilities, Callable<T> work) throws Exception {
        var borrowed = new MachineAuthentication(Actor.job(name), capabilities, Set.of());
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(borrowed));
            return work.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
