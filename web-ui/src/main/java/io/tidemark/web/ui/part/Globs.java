package io.tidemark.web.ui.part;

import java.util.Arrays;
import java.util.List;

/** Reads patterns that are written with commas between them. */
public final class Globs {
    private Globs() {}

    public static List<String> read(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .toList();
    }
}
