package io.tidemark.connector.kafka;

import io.tidemark.connector.testkit.ConnectorContract;
import io.tidemark.connector.testkit.StoreUnderTest;

class KafkaContractTest extends ConnectorContract {
    private static final KafkaUnderTest STORE = new KafkaUnderTest();

    @Override
    protected StoreUnderTest store() {
        return STORE;
    }
}
