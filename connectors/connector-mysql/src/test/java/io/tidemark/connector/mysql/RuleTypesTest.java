package io.tidemark.connector.mysql;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.testkit.RuleTypesContract;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The rule types on MariaDB. */
class RuleTypesTest extends RuleTypesContract {
    private final Connector connector = TestServer.get().open();

    @BeforeEach
    void plantFaults() {
        FaultyTable.on(TestServer.get());
    }

    @AfterEach
    void close() {
        connector.close();
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected DatasetDescription faulty() {
        return connector.describe(new DatasetRef(DatasetName.of("shop", "faulty"), DatasetKind.TABLE));
    }
}
