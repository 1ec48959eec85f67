package dev.kamae.sheets;

/** As what a sheet is written. */
public enum SheetFormat {
    CSV("csv", "text/csv;charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    SheetFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** What a file's name ends in. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
