package dev.kamae.wellarchitected;

/**
 * A lens: AWS's own by its short name, {@code wellarchitected}, another by its ARN.
 *
 * @param value 1 to {@value #LONGEST} characters
 */
public record LensAlias(String value) {

    static final int LONGEST = 300;

    /** The lens that has the questions SEC 1 to SEC 11. */
    public static final LensAlias FRAMEWORK = new LensAlias("wellarchitected");

    private static final String OF_AWS = "arn:aws:wellarchitected::aws:lens/";

    public LensAlias {
        value = value.startsWith(OF_AWS) ? value.substring(OF_AWS.length()) : value;
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("Not a lens");
        }
    }

    /** AWS's own have short names; one that somebody wrote is named by the account that has it. */
    boolean isOfAws() {
        return !value.startsWith("arn:");
    }

    @Override
    public String toString() {
        return value;
    }
}
