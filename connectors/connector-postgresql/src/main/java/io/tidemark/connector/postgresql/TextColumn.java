package io.tidemark.connector.postgresql;

import io.tidemark.connector.TextBatch;
import io.tidemark.connector.Utf8View;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A column of texts, or of what is sent as text; blanks that fill one up do not count. */
final class TextColumn extends CopyColumn {
    private final boolean isPadded;

    TextColumn(CopyType type, byte[][] rows) {
        super(rows);
        this.isPadded = type == CopyType.BPCHAR;
    }

    /** Negative where there is no value. */
    private int length(int place) {
        int length = lengths[place];
        if (isPadded) {
            while (length > 0 && rows[place][starts[place] + length - 1] == ' ') {
                length--;
            }
        }
        return length;
    }

    @Override
    boolean isBlank(int place) {
        return length(place) == 0;
    }

    @Override
    boolean text(int place, Utf8View view) {
        if (isNull(place)) {
            return false;
        }
        view.show(rows[place], starts[place], starts[place] + length(place));
        return true;
    }

    @Override
    long hash(int place) {
        return NativeHash.ofBytes(rows[place], starts[place], length(place), 0);
    }

    @Override
    @Nullable
    Object value(int place) {
        return isNull(place) ? null : new String(rows[place], starts[place], length(place), StandardCharsets.UTF_8);
    }

    @Override
    void fillBlanks(boolean[] blanks, int size) {
        for (int i = 0; i < size; i++) {
            blanks[i] = isBlank(i);
        }
    }

    @Override
    void fillTexts(TextBatch texts, int size) {
        for (int i = 0; i < size; i++) {
            if (isNull(i)) {
                texts.showNone(i);
            } else {
                texts.show(i, rows[i], starts[i], starts[i] + length(i));
            }
        }
    }

    @Override
    void fillHashes(long[] hashes, int size) {
        for (int i = 0; i < size; i++) {
            hashes[i] = isNull(i) ? 0 : hash(i);
        }
    }
}
