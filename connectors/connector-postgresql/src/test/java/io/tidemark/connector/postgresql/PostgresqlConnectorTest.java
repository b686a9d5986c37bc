package io.tidemark.connector.postgresql;

import io.tidemark.connector.testkit.ConnectorContract;
import io.tidemark.connector.testkit.StoreUnderTest;

final class PostgresqlConnectorTest extends ConnectorContract {
    private static final StoreUnderTest STORE = new PostgresqlUnderTest();

    @Override
    protected StoreUnderTest store() {
        return STORE;
    }
}
