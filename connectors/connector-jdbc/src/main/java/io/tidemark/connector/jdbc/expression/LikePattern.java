package io.tidemark.connector.jdbc.expression;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** An SQL pattern: {@code %} for any text, {@code _} for one character. */
final class LikePattern {
    private static final int MANY = -1;
    private static final int ONE = -2;
    private static final Map<LikeText, LikePattern> READ = new ConcurrentHashMap<>();
    private static final int MOST = 500;

    private final int[] parts;

    private LikePattern(int[] parts) {
        this.parts = parts;
    }

    /** What somebody wrote. */
    private record LikeText(String pattern, String escape) {}

    /** @throws SqlMistake where it is no pattern */
    static LikePattern of(String pattern, String escape) {
        if (READ.size() > MOST) {
            READ.clear();
        }
        return READ.computeIfAbsent(new LikeText(pattern, escape), LikePattern::read);
    }

    private static LikePattern read(LikeText text) {
        int[] escapes = text.escape().codePoints().toArray();
        if (escapes.length > 1) {
            throw SqlMistake.anywhere("ESCAPE takes one character, not '" + text.escape() + "'");
        }
        int escape = escapes.length == 0 ? MANY : escapes[0];
        int[] written = text.pattern().codePoints().toArray();
        IntStream.Builder parts = IntStream.builder();
        for (int at = 0; at < written.length; at++) {
            if (written[at] != escape) {
                parts.add(written[at] == '%' ? MANY : written[at] == '_' ? ONE : written[at]);
            } else if (++at < written.length) {
                parts.add(written[at]);
            } else {
                throw SqlMistake.anywhere("the pattern '" + text.pattern() + "' ends with " + text.escape()
                        + ", which takes the meaning of the next character away; write it twice to mean itself");
            }
        }
        return new LikePattern(parts.build().toArray());
    }

    /** Whether the whole text fits. */
    boolean fits(String text) {
        int[] characters = text.codePoints().toArray();
        int at = 0;
        int part = 0;
        int retryPart = -1;
        int retryAt = 0;
        while (at < characters.length) {
            if (part < parts.length && (parts[part] == ONE || parts[part] == characters[at])) {
                at++;
                part++;
            } else if (part < parts.length && parts[part] == MANY) {
                retryPart = ++part;
                retryAt = at;
            } else if (retryPart >= 0) {
                part = retryPart;
                at = ++retryAt;
            } else {
                return false;
            }
        }
        while (part < parts.length && parts[part] == MANY) {
            part++;
        }
        return part == parts.length;
    }
}
