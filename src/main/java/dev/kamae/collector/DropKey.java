package dev.kamae.collector;

/**
 * The names of a dropped file. They come from whoever sends it: nothing of them reaches the disk, and what cannot be seen is
 * replaced.
 *
 * @param name the last part of what the machine of the person called it
 * @param key the S3 key that its documents tell
 */
record DropKey(String name, String key) {

    /** As in S3. */
    private static final int LONGEST_KEY = 1024;

    private static final int LONGEST_NAME = 255;

    /**
     * @param folder in S3 that the file was in, as the person gave it: {@code s3://bucket/AWSLogs/…/}, the same without the
     *     bucket, or the whole address of the file; blank when the name is all that is known
     */
    static DropKey of(String fileName, String folder) {
        var visible = visible(fileName);
        var last = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        var name = cut(last.isBlank() ? "unnamed" : last.strip(), LONGEST_NAME);
        return new DropKey(name, cut(key(name, visible(folder).strip()), LONGEST_KEY));
    }

    private static String key(String name, String folder) {
        if (folder.isEmpty()) {
            return name;
        }
        if (folder.endsWith("/" + name)) {
            return folder;
        }
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    /** Characters that are no text become the sign for such. */
    private static String visible(String text) {
        return Stored.text(text).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    /** The end tells more of a key than its beginning does. */
    private static String cut(String text, int longest) {
        int from = text.length() - longest;
        if (from <= 0) {
            return text;
        }
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }
}
