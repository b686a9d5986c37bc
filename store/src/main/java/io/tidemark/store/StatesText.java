package io.tidemark.store;

import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** States and failures as JSON. */
final class StatesText {
    private StatesText() {}

    static String write(States states) {
        List<StateJson> all = list(states.all());
        states.failures().forEach((measure, failure) -> all.add(StateJson.of(measure, failure)));
        return Json.write(all);
    }

    /** Without failures. */
    static String write(Map<Measure<?>, State> states) {
        return Json.write(list(states));
    }

    private static List<StateJson> list(Map<Measure<?>, State> states) {
        List<StateJson> all = new ArrayList<>();
        states.forEach((measure, state) -> all.add(StateJson.of(measure, state)));
        return all;
    }

    static void addTo(States.Builder builder, String text) {
        Json.readList(text, StateJson[].class).forEach(state -> state.addTo(builder));
    }

    static States read(String text) {
        States.Builder builder = States.builder();
        addTo(builder, text);
        return builder.build();
    }
}
