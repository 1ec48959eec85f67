package dev.kamae.collector;

import dev.kamae.core.Refusal;

/** A file that was dropped is not taken, and why. */
public final class DropRefused extends Refusal {

    private DropRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static DropRefused readsOnly(String name) {
        return new DropRefused("collector.drop.readOnly", name);
    }

    static DropRefused empty(String name) {
        return new DropRefused("collector.drop.empty", name);
    }

    static DropRefused tooLarge(String name, long megabytes) {
        return new DropRefused("collector.drop.tooLarge", name, megabytes);
    }

    static DropRefused tooMany(String name, int files) {
        return new DropRefused("collector.drop.tooMany", name, files);
    }

    static DropRefused noRoom(String name) {
        return new DropRefused("collector.drop.noRoom", name);
    }

    static DropRefused notWhole(String name) {
        return new DropRefused("collector.drop.notWhole", name);
    }

    static DropRefused diskFull(String name) {
        return new DropRefused("collector.drop.diskFull", name);
    }
}
