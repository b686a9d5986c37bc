package io.tidemark.connector.postgresql;

import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Mergeable;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up the states of several partitions. */
final class Sum {
    private Sum() {}

    static States of(List<States> partitions) {
        Map<Measure<?>, State> sums = new LinkedHashMap<>();
        partitions.forEach(states -> states.all().forEach((measure, state) -> sums.merge(measure, state, Sum::plus)));
        States.Builder all = States.builder();
        sums.forEach((measure, state) -> put(all, measure, state));
        return all.build();
    }

    @SuppressWarnings("unchecked") // states of one measure are of one type
    private static <S extends Mergeable<S>> State plus(State one, State other) {
        return ((S) one).plus((S) other);
    }

    @SuppressWarnings("unchecked") // states come from builders, which pair them with their measures
    private static <S extends State> void put(States.Builder states, Measure<S> measure, State state) {
        states.put(measure, (S) state);
    }
}
