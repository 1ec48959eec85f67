package dev.kamae;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in words. */
final class FileTrouble {

    private FileTrouble() {}

    static String of(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException _ -> "there is no such file.";
            case AccessDeniedException _ -> "it is not for this user.";
            default -> String.valueOf(trouble.getMessage());
        };
    }
}
