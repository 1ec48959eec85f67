package dev.kamae.documents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was reckoned for texts seen before, found by the bytes of a text without making a text of them. When it is full it
 * starts anew: logs repeat themselves, and whoever floods them with new texts must not fill the memory.
 */
final class Slices<V> {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int limit;
    private byte[][] keys;
    private @Nullable Object[] values;
    private int size;

    Slices(int limit) {
        this.limit = limit;
        this.keys = new byte[16][];
        this.values = new Object[16];
    }

    @Nullable
    V get(byte[] bytes, int from, int to) {
        int mask = keys.length - 1;
        for (int slot = hash(bytes, from, to) & mask; ; slot = slot + 1 & mask) {
            byte[] key = keys[slot];
            if (key == null) {
                return null;
            }
            if (Arrays.equals(key, 0, key.length, bytes, from, to)) {
                return value(slot);
            }
        }
    }

    /** Keeps a value for a text that {@link #get} did not find. */
    void put(byte[] bytes, int from, int to, V value) {
        if (size >= limit) {
            clear();
        } else if (size * 2 >= keys.length) {
            grow();
        }
        insert(Arrays.copyOfRange(bytes, from, to), value);
        size++;
    }

    void clear() {
        keys = new byte[16][];
        values = new Object[16];
        size = 0;
    }

    @SuppressWarnings("unchecked")
    private @Nullable V value(int slot) {
        return (V) values[slot];
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new byte[oldKeys.length * 2][];
        values = new Object[oldKeys.length * 2];
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != null) {
                insert(oldKeys[slot], oldValues[slot]);
            }
        }
    }

    private void insert(byte[] key, @Nullable Object value) {
        int mask = keys.length - 1;
        int slot = hash(key, 0, key.length) & mask;
        while (keys[slot] != null) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    /** Of the length and every byte, eight at a time. */
    private static int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ (long) LONG.get(bytes, at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        for (; at < to; at++) {
            hash = (hash ^ bytes[at]) * 0x9E3779B97F4A7C15L;
        }
        return (int) (hash ^ hash >>> 32);
    }
}
