package io.tidemark.connector.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a listing of a topic's partitions ended, as text.
 *
 * @param about a digest of the topic and of how it is cut; a listing of anything else starts anew
 * @param shards each shard's end then
 */
record ListingCursor(String about, List<ShardEnd> shards) {
    private static final Pattern SYNTAX = Pattern.compile("1;[0-9a-f]{12}(;[0-9a-z]{1,13}(@-?[0-9a-z]{1,13})?)*");
    private static final int BASE = 36;

    /**
     * The end of a shard.
     *
     * @param newest no record before it was delivered later than then, in epoch milliseconds; NONE when unknown
     */
    record ShardEnd(long offset, long newest) {
        private String text() {
            String end = Long.toString(offset, BASE);
            return newest == ShardOffsets.NONE ? end : end + "@" + Long.toString(newest, BASE);
        }

        private static ShardEnd parse(String text) {
            int sign = text.indexOf('@');
            return sign < 0
                    ? new ShardEnd(Long.parseLong(text, BASE), ShardOffsets.NONE)
                    : new ShardEnd(
                            Long.parseLong(text.substring(0, sign), BASE),
                            Long.parseLong(text.substring(sign + 1), BASE));
        }
    }

    ListingCursor {
        shards = List.copyOf(shards);
    }

    static ListingCursor of(String about, ShardOffsets ends, ShardOffsets newest) {
        List<ShardEnd> shards = new ArrayList<>();
        for (int shard = 0; shard < ends.shards(); shard++) {
            shards.add(new ShardEnd(ends.offset(shard), newest.time(shard)));
        }
        return new ListingCursor(about, shards);
    }

    /** A short name of what is listed: this very topic, cut in this way. */
    static String about(Topic topic, Object how) {
        return Digest.of((topic.id() + " " + how).getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor that the text holds, if it is about the same. */
    static Optional<ListingCursor> parse(String text, String about) {
        if (!SYNTAX.matcher(text).matches()) {
            return Optional.empty();
        }
        List<String> parts = List.of(text.split(";", -1));
        try {
            List<ShardEnd> shards = parts.stream().skip(2).map(ShardEnd::parse).toList();
            return Optional.of(new ListingCursor(parts.get(1), shards))
                    .filter(cursor -> cursor.about().equals(about));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean endsAt(ShardOffsets ends) {
        return shards.size() == ends.shards() && changedShards(ends).isEmpty();
    }

    /** Whether no shard lost records at its end since. */
    boolean isBefore(ShardOffsets ends) {
        for (int shard = 0; shard < shards.size(); shard++) {
            if (shard >= ends.shards() || ends.offset(shard) < shards.get(shard).offset()) {
                return false;
            }
        }
        return true;
    }

    /** The shards whose end has moved since. */
    List<Integer> changedShards(ShardOffsets ends) {
        List<Integer> changed = new ArrayList<>();
        for (int shard = 0; shard < ends.shards(); shard++) {
            if (shard >= shards.size() || shards.get(shard).offset() != ends.offset(shard)) {
                changed.add(shard);
            }
        }
        return changed;
    }

    /** The newest delivery in that shard then; NONE when it had none. */
    long newest(int shard) {
        return shard < shards.size() ? shards.get(shard).newest() : ShardOffsets.NONE;
    }

    String text() {
        StringBuilder text = new StringBuilder("1;").append(about);
        shards.forEach(shard -> text.append(';').append(shard.text()));
        return text.toString();
    }
}
