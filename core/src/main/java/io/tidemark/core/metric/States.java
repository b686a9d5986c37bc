package io.tidemark.core.metric;

import io.tidemark.core.error.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a computation found for one partition: a state or a failure for each measure. Immutable. */
public final class States {
    public static final States NONE = new States(Map.of(), Map.of(), null);

    private final Map<Measure<?>, State> found;
    private final Map<Measure<?>, Failure> failed;
    private final @Nullable Sample sample;

    private States(Map<Measure<?>, State> found, Map<Measure<?>, Failure> failed, @Nullable Sample sample) {
        this.found = Map.copyOf(found);
        this.failed = Map.copyOf(failed);
        this.sample = sample;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The state of a measure; empty when it failed or was not asked for. */
    @SuppressWarnings("unchecked") // the builder pairs a measure with its own type of state
    public <S extends State> Optional<S> get(Measure<S> measure) {
        return Optional.ofNullable((S) found.get(measure));
    }

    /** Every state that was computed. */
    public Map<Measure<?>, State> all() {
        return found;
    }

    /** Every measure that failed, with why. */
    public Map<Measure<?>, Failure> failures() {
        return failed;
    }

    /** What only a sample of the rows tells, where there is one. */
    public Optional<Sample> sample() {
        return Optional.ofNullable(sample);
    }

    /** These and the others together; the others win where both have a measure, or a sample. */
    public States and(States others) {
        Map<Measure<?>, State> all = new LinkedHashMap<>(found);
        Map<Measure<?>, Failure> failures = new LinkedHashMap<>(failed);
        others.failed.forEach((measure, failure) -> {
            all.remove(measure);
            failures.put(measure, failure);
        });
        others.found.forEach((measure, state) -> {
            all.put(measure, state);
            failures.remove(measure);
        });
        return new States(all, failures, others.sample == null ? sample : others.sample);
    }

    /**
     * The states of both sets of rows together: only of what was measured of both, and adds up. A measure of but one of
     * them would tell of a part of the rows.
     */
    public States plus(States others) {
        Map<Measure<?>, State> sums = new LinkedHashMap<>();
        found.forEach((measure, state) -> {
            State other = others.found.get(measure);
            if (state instanceof Mergeable<?> mine && other instanceof Mergeable<?> theirs) {
                sums.put(measure, sum(mine, theirs));
            }
        });
        return new States(sums, Map.of(), null);
    }

    @SuppressWarnings("unchecked") // states of one measure are of one type
    private static <S extends Mergeable<S>> State sum(Mergeable<?> mine, Mergeable<?> theirs) {
        return ((S) mine).plus((S) theirs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof States that
                && found.equals(that.found)
                && failed.equals(that.failed)
                && Objects.equals(sample, that.sample);
    }

    @Override
    public int hashCode() {
        return Objects.hash(found, failed, sample);
    }

    @Override
    public String toString() {
        return found + (failed.isEmpty() ? "" : " failed: " + failed) + (sample == null ? "" : " " + sample);
    }

    /** Collects states one by one. */
    public static final class Builder {
        private final Map<Measure<?>, State> found = new LinkedHashMap<>();
        private final Map<Measure<?>, Failure> failed = new LinkedHashMap<>();
        private @Nullable Sample sample;

        public <S extends State> Builder put(Measure<S> measure, S state) {
            found.put(measure, state);
            return this;
        }

        public Builder fail(Measure<?> measure, Failure failure) {
            failed.put(measure, failure);
            return this;
        }

        public Builder sample(Sample read) {
            sample = read;
            return this;
        }

        public States build() {
            return new States(found, failed, sample);
        }
    }
}
