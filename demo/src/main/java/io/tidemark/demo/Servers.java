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

    /** Starts both at once; each that started is pushed onto the closeables, even if the other fails. */
    static Servers start(DataFolder folder, Deque<AutoCloseable> closeables) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<PostgresServer> postgres =
                    pool.submit(() -> noted(PostgresServer.start(folder.at("postgres")), closeables));
            Future<KafkaServer> kafka = pool.submit(() -> noted(KafkaServer.start(folder.at("kafka")), closeables));
            Servers servers = new Servers(postgres.get(), kafka.get());
            servers.fill();
            return servers;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e);
        }
    }

    private static <T extends AutoCloseable> T noted(T server, Deque<AutoCloseable> closeables) {
        closeables.push(server);
        return server;
    }

    private void fill() throws InterruptedException {
        try {
            new Warehouse(postgres.database()).create();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not take the demo's tables: " + e.getMessage(), e);
        }
        Topics.create(kafka.bootstrapServers());
    }
}
