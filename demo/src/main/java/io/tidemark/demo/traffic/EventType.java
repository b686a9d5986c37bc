package io.tidemark.demo.traffic;

import java.util.Locale;

/** A kind of event: one topic and one table each. */
public enum EventType {
    PLAYBACK_STARTED(560, 1.10),
    AD_IMPRESSION(530, 1.05),
    SESSION_ENDED(430, 1.08),
    PAYMENT_SETTLED(130, 0.88),
    SEARCH_QUERY(470, 0.94);

    private final int perHour;
    private final double weekend;

    EventType(int perHour, double weekend) {
        this.perHour = perHour;
        this.weekend = weekend;
    }

    public String topic() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String table() {
        return "events." + topic();
    }

    int perHour() {
        return perHour;
    }

    double weekend() {
        return weekend;
    }
}
