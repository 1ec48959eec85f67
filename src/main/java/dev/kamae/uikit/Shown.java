package dev.kamae.uikit;

import java.util.function.Function;

/**
 * What a tile, a chart or a ranking shows: a value, that it is not known and why, or that it is on its way. Zero is a value.
 *
 * @param <T> what the value is
 */
public sealed interface Shown<T> {

    /** Not there yet: a skeleton of the same size. */
    record Loading<T>() implements Shown<T> {}

    /** Known, as of some moment. */
    record Known<T>(T value, Age age) implements Shown<T> {}

    /**
     * Not known.
     *
     * @param brief a word or two: {@code ロードバランサーと未結合}
     * @param full the whole reason, for a hover
     */
    record Unknown<T>(String brief, String full) implements Shown<T> {}

    static <T> Shown<T> loading() {
        return new Loading<>();
    }

    static <T> Shown<T> known(T value, Age age) {
        return new Known<>(value, age);
    }

    static <T> Shown<T> unknown(String brief, String full) {
        return new Unknown<>(brief, full);
    }

    /** The same of another value. */
    default <R> Shown<R> map(Function<T, R> function) {
        return switch (this) {
            case Loading<T> _ -> loading();
            case Known<T>(var value, var age) -> known(function.apply(value), age);
            case Unknown<T>(var brief, var full) -> unknown(brief, full);
        };
    }

    /** The same of what may itself be known or not; a lateness of this one stays. */
    default <R> Shown<R> flatMap(Function<T, Shown<R>> function) {
        return switch (this) {
            case Loading<T> _ -> loading();
            case Known<T>(var value, var age) -> late(function.apply(value), age);
            case Unknown<T>(var brief, var full) -> unknown(brief, full);
        };
    }

    private static <R> Shown<R> late(Shown<R> shown, Age outer) {
        return shown instanceof Known<R>(var value, var inner)
                        && outer.standing() == Age.Standing.LATE
                        && inner.standing() != Age.Standing.LATE
                ? known(value, Age.late(inner.at(), outer.why()))
                : shown;
    }
}
