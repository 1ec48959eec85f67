package dev.kamae.sheets;

/** A column by its heading; a heading that comes twice carries a number the second time. */
public record Column(String heading, Meaning meaning) {

    public Column as(Meaning other) {
        return new Column(heading, other);
    }
}
