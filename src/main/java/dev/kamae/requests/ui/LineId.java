package dev.kamae.requests.ui;

import java.util.regex.Pattern;

/** Where a log line is, as an address says it. */
record LineId(String index, String id) {

    /** An address must not lead into other indices. */
    private static final Pattern LOGS = Pattern.compile("log-aws-waf-[a-z0-9._-]{1,100}");

    private static final int LONGEST = 512;

    /** Whether it can be the address of a log line at all. */
    boolean isLogLine() {
        return LOGS.matcher(index).matches() && !id.isBlank() && id.length() <= LONGEST;
    }
}
