package io.tidemark.testkit;

class InMemoryStoreTest extends StorageContract {
    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Ports ports() {
        return store;
    }
}
