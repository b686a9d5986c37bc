package io.tidemark.connector.mysql;

import io.tidemark.connector.testkit.ConnectorContract;
import io.tidemark.connector.testkit.StoreUnderTest;

final class MysqlConnectorTest extends ConnectorContract {
    private static final StoreUnderTest STORE = new MysqlUnderTest();

    @Override
    protected StoreUnderTest store() {
        return STORE;
    }
}
