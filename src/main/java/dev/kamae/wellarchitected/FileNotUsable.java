package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;

/** A file, or a part of it, cannot be read; it never leaves the import. */
final class FileNotUsable extends Exception {

    private final Reason reason;
    private final String where;

    FileNotUsable(Reason reason, String where) {
        super(reason + " " + where);
        this.reason = reason;
        this.where = where;
    }

    ImportTrouble in(String file) {
        return new ImportTrouble(file, reason, where);
    }
}
