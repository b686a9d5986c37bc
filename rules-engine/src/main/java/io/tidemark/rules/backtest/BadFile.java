package io.tidemark.rules.backtest;

import java.nio.file.Path;

/** A file that can not be read, with the line and what is wrong there. */
final class BadFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadFile(Path file, int line, String why) {
        super(file + ", line " + line + ": " + why);
    }

    BadFile(Path file, String why) {
        super(file + ": " + why);
    }
}
