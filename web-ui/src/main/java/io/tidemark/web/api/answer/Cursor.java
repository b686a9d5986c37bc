package io.tidemark.web.api.answer;

import io.tidemark.web.api.problem.ApiException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the key of the last item that was given, wrapped so that nobody builds on its form. */
public record Cursor(String list) {
    /** What callers get. */
    public String after(String key) {
        byte[] text = (list + ' ' + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The key of the last item that was given; null without a cursor. */
    public @Nullable String key(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        String text = decoded(cursor);
        if (!text.startsWith(list + ' ')) {
            throw bad();
        }
        return text.substring(list.length() + 1);
    }

    /** What to answer to a cursor that this list did not make. */
    public ApiException bad() {
        return ApiException.badField("cursor", "is none that this list gave as nextCursor");
    }

    private String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw bad();
        }
    }
}
