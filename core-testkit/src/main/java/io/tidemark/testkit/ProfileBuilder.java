package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Sample;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Builds a profile: by default the first one of {@link Builders#TEN}, of 1,000 rows without a flaw. */
public final class ProfileBuilder {
    private DatasetId dataset = Builders.PLAYS;
    private PartitionKey partition = Builders.TEN;
    private Revision revision = new Revision("r1");
    private int version = 1;
    private Instant takenAt = Builders.NOON;
    private ProfileCost cost = new ProfileCost("pushdown", 1, 1_000, 64_000, Duration.ofMillis(40));
    private States states = States.NONE;

    ProfileBuilder() {
        withRows(1_000);
    }

    public ProfileBuilder of(DatasetId id) {
        dataset = id;
        return this;
    }

    public ProfileBuilder at(PartitionKey slice) {
        partition = slice;
        return this;
    }

    public ProfileBuilder atRevision(String marker) {
        revision = new Revision(marker);
        return this;
    }

    public ProfileBuilder withVersion(int number) {
        version = number;
        return this;
    }

    public ProfileBuilder takenAt(Instant when) {
        takenAt = when;
        return this;
    }

    public ProfileBuilder costing(ProfileCost expense) {
        cost = expense;
        return this;
    }

    public ProfileBuilder withRows(long rows) {
        return with(new Measure.RowCount(), new Tally(rows));
    }

    public ProfileBuilder withNulls(String column, long rows) {
        return with(new Measure.NullCount(column), new Tally(rows));
    }

    /** Surplus copies by the key {@code event_id}, of as many rows with a key. */
    public ProfileBuilder withDuplicates(long copies, long rowsWithKey) {
        return with(new Measure.DuplicateRows(List.of("event_id")), duplicates(rowsWithKey, copies));
    }

    /** Each copy of another key, as long as there are keys. */
    private static DuplicateTally duplicates(long rowsWithKey, long copies) {
        long keys = rowsWithKey - copies;
        return new DuplicateTally(rowsWithKey, keys, Math.max(0, keys - copies));
    }

    public ProfileBuilder withLateRows(long rows) {
        return with(new Measure.LateRows("ingested_at", Duration.ofMinutes(10)), new Tally(rows));
    }

    public <S extends State> ProfileBuilder with(Measure<S> measure, S state) {
        states = states.and(States.builder().put(measure, state).build());
        return this;
    }

    public ProfileBuilder without(Measure<?> measure, Failure because) {
        states = states.and(States.builder().fail(measure, because).build());
        return this;
    }

    public ProfileBuilder sampled(Sample sample) {
        states = states.and(States.builder().sample(sample).build());
        return this;
    }

    public Profile build() {
        return Profile.of(dataset, partition, revision, version, takenAt, states, cost);
    }
}
