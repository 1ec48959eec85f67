package dev.kamae.collector;

/** Why a rejected record could not be read again; each has a sentence on the page. */
public enum AgainFault {
    /** Its file is no longer where it was. */
    GONE,
    /** Other bytes stand at its place. */
    CHANGED,
    /** The folder or bucket is not among the settings any more. */
    NO_SOURCE,
    /** The file was dropped on another replica's page, and they share no folder. */
    NOT_HERE,
    /** Its file was loaded by the command, which alone knows where it lies. */
    BY_COMMAND,
    UNREADABLE,
    /** The log store did not take what it has become. */
    STORE_AWAY,
    /** The index that it belongs into takes nothing. */
    INDEX_AWAY;

    /** The key of its sentence. */
    public String text() {
        return "collector.again." + name();
    }
}
