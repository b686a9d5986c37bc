package io.tidemark.profiler.keys;

import java.io.IOException;

/** A file is no whole segment: torn by a crash, changed, or of another version. */
final class BadSegmentException extends IOException {
    private static final long serialVersionUID = 1;

    BadSegmentException(String why) {
        super(why);
    }
}
