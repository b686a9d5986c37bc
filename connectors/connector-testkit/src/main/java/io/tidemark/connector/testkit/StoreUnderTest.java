package io.tidemark.connector.testkit;

import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Source;
import java.util.List;
import java.util.Set;

/** A running server of the kind that a connector speaks to, with the means to fill it. */
public interface StoreUnderTest {
    ConnectorFactory factory();

    /** Settings with which the server is reached, in a role that may read. */
    Source source();

    /** The same settings, wrong in that way; {@link Breakage#WRONG_PASSWORD} only with {@link Ability#AUTHENTICATES}. */
    Source broken(Breakage how);

    Set<Ability> abilities();

    /** The types that a column can have here; fields of other types are left out of the tests' datasets. */
    Set<ColumnType> types();

    /** A new dataset without rows whose name ends in that part; the answer is what a crawl shall list. */
    DatasetRef create(String leaf, List<Field> fields);

    /**
     * Adds rows, seen by change signals when this returns. Where a record has a time of its own, it is the value of the
     * field named {@link Orders#TIME}.
     */
    void add(DatasetRef dataset, List<Field> fields, List<Row> rows);

    void drop(DatasetRef dataset);

    /** Only called with {@link Ability#DROPS_COLUMNS}. */
    void dropColumn(DatasetRef dataset, String column);
}
