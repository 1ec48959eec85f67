package dev.kamae.wellarchitected;

import java.util.regex.Pattern;

/** A workload, as the AWS Well-Architected Tool numbers it: 32 hexadecimal digits. */
public record WorkloadId(String value) implements Comparable<WorkloadId> {

    private static final Pattern VALID = Pattern.compile("[0-9a-f]{32}");

    public WorkloadId {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an id of a workload");
        }
    }

    @Override
    public int compareTo(WorkloadId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
