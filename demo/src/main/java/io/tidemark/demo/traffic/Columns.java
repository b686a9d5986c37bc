package io.tidemark.demo.traffic;

import java.util.List;
import java.util.stream.Stream;

/** The columns of each event type, in the order of an event's values. */
public final class Columns {

    /** The column that the live script adds to {@code playback_started}. */
    public static final Column AUDIO_QUALITY = text("audio_quality");

    private static final List<Column> COMMON =
            List.of(bigint("user_id"), text("producer"), text("app_version"), text("country"), text("device"));

    public static final int PRODUCER = 1;
    public static final int APP_VERSION = 2;
    public static final int COUNTRY = 3;

    private Columns() {}

    /** The columns that the type has from the start, without id and times. */
    public static List<Column> of(EventType type) {
        return Stream.concat(COMMON.stream(), own(type).stream()).toList();
    }

    /** The columns of events with so many values: those from the start, then the added one. */
    public static List<Column> of(EventType type, int values) {
        return Stream.concat(of(type).stream(), Stream.of(AUDIO_QUALITY))
                .limit(values)
                .toList();
    }

    private static List<Column> own(EventType type) {
        return switch (type) {
            case PLAYBACK_STARTED -> List.of(text("track_id"), integer("position_ms"), text("playlist_id"));
            case AD_IMPRESSION -> List.of(text("ad_id"), text("campaign"), bigint("price_micros"));
            case SESSION_ENDED -> List.of(bigint("ms_played"), integer("tracks_played"), text("end_reason"));
            case PAYMENT_SETTLED ->
                List.of(new Column("amount", "numeric(12,2)"), text("currency"), text("plan"), text("voucher"));
            case SEARCH_QUERY -> List.of(text("search_text"), integer("results"), text("locale"));
        };
    }

    private static Column text(String name) {
        return new Column(name, "text");
    }

    private static Column bigint(String name) {
        return new Column(name, "bigint");
    }

    private static Column integer(String name) {
        return new Column(name, "integer");
    }
}
