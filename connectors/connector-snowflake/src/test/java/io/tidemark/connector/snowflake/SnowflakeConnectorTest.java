package io.tidemark.connector.snowflake;

import io.tidemark.connector.testkit.ConnectorContract;
import io.tidemark.connector.testkit.StoreUnderTest;

final class SnowflakeConnectorTest extends ConnectorContract {
    private static final StoreUnderTest STORE = new SnowflakeUnderTest();

    @Override
    protected StoreUnderTest store() {
        return STORE;
    }
}
