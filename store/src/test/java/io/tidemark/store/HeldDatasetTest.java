package io.tidemark.store;

import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.Dataset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class HeldDatasetTest {
    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:held;DB_CLOSE_DELAY=-1" + TestDatabase.H2_OPTIONS);
    private final Store store = new TestDatabase(database).store();
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void whoHoldsADatasetKeepsOthersWaitingUntilTheTransactionIsOver() throws Exception {
        Dataset plays = aDataset().build();
        Dataset other = aDataset().named("public", "other").build();
        store.datasets().save(plays);
        store.datasets().save(other);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> hold(plays, "first", held, release));
            assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
            Future<?> second =
                    threads.submit(() -> hold(plays, "second", new CountDownLatch(1), new CountDownLatch(0)));
            hold(other, "other", new CountDownLatch(1), new CountDownLatch(0));
            assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            release.countDown();
            first.get(10, TimeUnit.SECONDS);
            second.get(10, TimeUnit.SECONDS);
        }
        assertThat(order).containsExactly("first", "other", "second");
    }

    private void hold(Dataset dataset, String who, CountDownLatch held, CountDownLatch release) {
        transaction.executeWithoutResult(status -> {
            store.partitions().hold(dataset.id());
            order.add(who);
            held.countDown();
            try {
                assertThat(release.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
