package io.tidemark.web.api.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part starts, null on the last
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Give it as `cursor` to get the next page; absent on the last.") @Nullable
        String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /** All there is. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * The first {@code limit} of the found, of which one more was asked for to know whether any follow.
     *
     * @param cursor of the last item that is kept
     */
    public static <T> Page<T> cut(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return all(found);
        }
        List<T> kept = found.subList(0, limit);
        return new Page<>(kept, cursor.apply(kept.getLast()));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
