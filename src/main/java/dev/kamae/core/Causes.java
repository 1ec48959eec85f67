package dev.kamae.core;

/** What lies behind a failure. */
public final class Causes {

    private Causes() {}

    /** Whether one of its causes is of such a sort; the failure itself is not looked at. */
    public static boolean include(Throwable failure, Class<? extends Throwable> sort) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (sort.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
