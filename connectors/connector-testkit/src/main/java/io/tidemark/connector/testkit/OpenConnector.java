package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A connector that is open during each test, and the words that the tests are written in. */
abstract class OpenConnector {
    static final Duration TIMEOUT = Duration.ofSeconds(30);
    static final Instant HORIZON = Orders.hour(-48);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private @Nullable Connector connector;

    protected abstract StoreUnderTest store();

    @BeforeEach
    void open() {
        connector = store().factory().open(store().source());
    }

    @AfterEach
    void close() {
        connector().close();
    }

    final Connector connector() {
        return Objects.requireNonNull(connector, "open during a test");
    }

    final void needs(Ability ability) {
        assumeTrue(has(ability), () -> "not declared: " + ability);
    }

    final boolean has(Ability ability) {
        return store().abilities().contains(ability);
    }

    final List<Field> fields() {
        return Orders.fields(store().types());
    }

    final DatasetRef emptyOrders() {
        return store().create("orders_" + COUNTER.incrementAndGet(), fields());
    }

    final void add(DatasetRef dataset, List<Row> rows) {
        store().add(dataset, fields(), rows);
    }

    final Partitioning hourly() {
        boolean loaded = fields().stream().anyMatch(field -> field.name().equals(Orders.LOADED));
        return Partitioning.TimeWindows.hourly(Orders.TIME, loaded ? Orders.LOADED : null);
    }

    final PartitionListing list(DatasetRef dataset, String cursor) {
        DatasetDescription described = connector().describe(dataset);
        return connector().partitions(described, hourly(), cursor, HORIZON);
    }

    static PartitionKey.Window window(int hour) {
        return new PartitionKey.Window(Orders.hour(hour), Orders.hour(hour + 1));
    }

    static void assertFails(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TidemarkException.class,
                        thrown -> assertThat(thrown.code())
                                .as(thrown.getMessage())
                                .isEqualTo(code));
    }
}
