package io.tidemark.demo;

import io.tidemark.demo.server.DataFolder;
import io.tidemark.demo.server.KafkaServer;
import io.tidemark.demo.server.PostgresServer;
import io.tidemark.demo.topic.Topics;
import io.tidemark.demo.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The two servers, running, with the service's topics and tables made. */
record Servers(PostgresServer postgres, KafkaServer kafka) {

    /** Starts both at once; each that started is pushed onto the closeables even if the other fails. */
    static Servers start(DataFolder folder, Deque<AutoCloseable> closeables) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<PostgresServer> postgres = pool.submit(() -> postgres(folder));
            Future<KafkaServer> kafka = pool.submit(() -> kafka(folder));
            PostgresServer warehouse = opened(postgres, kafka, closeables);
            KafkaServer broker = opened(kafka, postgres, closeables);
            create(warehouse, broker);
            return new Servers(warehouse, broker);
        }
    }

    private static PostgresServer postgres(DataFolder folder) {
        return PostgresServer.start(folder.at("postgres"));
    }

    private static KafkaServer kafka(DataFolder folder) {
        return KafkaServer.start(folder.at("kafka"));
    }

    private static <T extends AutoCloseable> T opened(
            Future<T> server, Future<? extends AutoCloseable> other, Deque<AutoCloseable> closeables)
            throws InterruptedException {
        try {
            T started = server.get();
            closeables.push(started);
            return started;
        } catch (ExecutionException e) {
            push(other, closeables);
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e);
        }
    }

    private static void push(Future<? extends AutoCloseable> server, Deque<AutoCloseable> closeables)
            throws InterruptedException {
        try {
            AutoCloseable started = server.get();
            if (!closeables.contains(started)) {
                closeables.push(started);
            }
        } catch (ExecutionException _) {
            // The first failure is reported; one is enough to act on.
        }
    }

    private static void create(PostgresServer warehouse, KafkaServer broker) throws InterruptedException {
        try {
            new Warehouse(warehouse.database()).create();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not take the demo's tables: " + e.getMessage(), e);
        }
        Topics.create(broker.bootstrapServers());
    }
}
