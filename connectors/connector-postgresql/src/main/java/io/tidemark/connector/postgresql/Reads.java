package io.tidemark.connector.postgresql;

import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.DatasetName;
import java.sql.SQLException;

/** Reads about a dataset within one transaction. */
interface Reads {
    <T> T in(DatasetName about, Question<T> question);

    /** What is asked. */
    interface Question<T> {
        T ask(Session session) throws SQLException;
    }
}
