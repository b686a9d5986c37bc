package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Reads a measure's state from a row of an answer. */
interface StateReader<S extends State> {
    S read(ResultSet row) throws SQLException;

    @SuppressWarnings("unchecked") // whoever plans a measure pairs it with a reader of its own type of state
    static <S extends State> void put(States.Builder states, Measure<S> measure, State state) {
        states.put(measure, (S) state);
    }

    /** All states in a row. */
    static States read(Map<Measure<?>, StateReader<?>> readers, ResultSet row) throws SQLException {
        States.Builder states = States.builder();
        for (Map.Entry<Measure<?>, StateReader<?>> entry : readers.entrySet()) {
            put(states, entry.getKey(), entry.getValue().read(row));
        }
        return states.build();
    }
}
