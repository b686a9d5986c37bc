package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.time.Instant;

/** Where test data starts: {@code aDataset().named("public", "orders").build()}. */
public final class Builders {
    /** Monday, 2 March 2026, 12:00 UTC: the time of everything that is built without one. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The dataset of everything that is built without one; the one that {@link #aDataset} builds. */
    public static final DatasetId PLAYS = new DatasetId("warehouse:public.playback_started");

    /** The window from 10:00 to 11:00 on that day: long closed at noon. */
    public static final PartitionKey.Window TEN = hour("2026-03-02T10:00:00Z");

    private Builders() {}

    /** The hour that starts there, for example {@code 2026-03-02T10:00:00Z}. */
    public static PartitionKey.Window hour(String start) {
        return hour(Instant.parse(start));
    }

    public static PartitionKey.Window hour(Instant start) {
        return new PartitionKey.Window(start, start.plus(Duration.ofHours(1)));
    }

    /** The hour that many hours after {@link #TEN}. */
    public static PartitionKey.Window tenPlus(int hours) {
        return hour(TEN.from().plus(Duration.ofHours(hours)));
    }

    public static SourceBuilder aSource() {
        return new SourceBuilder();
    }

    public static DatasetBuilder aDataset() {
        return new DatasetBuilder();
    }

    public static PartitionBuilder aPartition() {
        return new PartitionBuilder();
    }

    public static DuePartitionBuilder aDuePartition() {
        return new DuePartitionBuilder();
    }

    public static ProfileBuilder aProfile() {
        return new ProfileBuilder();
    }

    public static RuleBuilder aRule() {
        return new RuleBuilder();
    }

    public static VerdictBuilder aVerdict() {
        return new VerdictBuilder();
    }

    public static IncidentBuilder anIncident() {
        return new IncidentBuilder();
    }

    public static ReceiverBuilder aReceiver() {
        return new ReceiverBuilder();
    }

    public static DeliveryBuilder aDelivery() {
        return new DeliveryBuilder();
    }
}
