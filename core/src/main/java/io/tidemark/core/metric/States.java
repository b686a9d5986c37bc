package io.tidemark.core.metric;

import io.tidemark.core.error.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a computation found for one partition: a state or a failure for each measure. Immutable. */
public final class States {
    public static final States NONE = new States(Map.of(), Map.of());

    private final Map<Measure<?>, State> found;
    private final Map<Measure<?>, Failure> failed;

    private States(Map<Measure<?>, State> found, Map<Measure<?>, Failure> failed) {
        this.found = Map.copyOf(found);
        this.failed = Map.copyOf(failed);
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

    /** These and the others together; the others win where both have a measure. */
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
        return new States(all, failures);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof States that && found.equals(that.found) && failed.equals(that.failed);
    }

    @Override
    public int hashCode() {
        return 31 * found.hashCode() + failed.hashCode();
    }

    @Override
    public String toString() {
        return found + (failed.isEmpty() ? "" : " failed: " + failed);
    }

    /** Collects states one by one. */
    public static final class Builder {
        private final Map<Measure<?>, State> found = new LinkedHashMap<>();
        private final Map<Measure<?>, Failure> failed = new LinkedHashMap<>();

        public <S extends State> Builder put(Measure<S> measure, S state) {
            found.put(measure, state);
            return this;
        }

        public Builder fail(Measure<?> measure, Failure failure) {
            failed.put(measure, failure);
            return this;
        }

        public States build() {
            return new States(found, failed);
        }
    }
}
