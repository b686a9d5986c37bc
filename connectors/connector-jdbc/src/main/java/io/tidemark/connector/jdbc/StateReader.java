package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a measure's state from a row of an answer. */
interface StateReader<S extends State> {
    S read(ResultSet row) throws SQLException;

    @SuppressWarnings("unchecked") // whoever plans a measure pairs it with a reader of its own type of state
    static <S extends State> void put(States.Builder states, Measure<S> measure, State state) {
        states.put(measure, (S) state);
    }
}
