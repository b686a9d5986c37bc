package io.tidemark.core.gather;

import io.tidemark.core.metric.States;
import java.util.HashMap;
import java.util.Map;

/**
 * What one step read of a window.
 *
 * @param ends by shard, the offset after the last record of the window in this step
 */
public record WindowStep(States states, Map<Integer, Long> ends) {
    public WindowStep {
        ends = Map.copyOf(ends);
    }

    /** Both, where they read different shards. */
    public WindowStep plus(WindowStep other) {
        Map<Integer, Long> all = new HashMap<>(ends);
        all.putAll(other.ends);
        return new WindowStep(states.plus(other.states), all);
    }
}
