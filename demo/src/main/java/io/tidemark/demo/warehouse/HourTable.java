package io.tidemark.demo.warehouse;

import io.tidemark.demo.traffic.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** One hour's partition of an event table. */
record HourTable(EventType type, Instant hour) {

    private static final DateTimeFormatter SUFFIX =
            DateTimeFormatter.ofPattern("yyyyMMddHH").withZone(ZoneOffset.UTC);

    String name() {
        return type.table() + "_p" + SUFFIX.format(hour);
    }

    String create() {
        return "CREATE TABLE IF NOT EXISTS " + name() + " PARTITION OF " + type.table() + " FOR VALUES FROM ('" + hour
                + "') TO ('" + hour.plus(Duration.ofHours(1)) + "')";
    }
}
