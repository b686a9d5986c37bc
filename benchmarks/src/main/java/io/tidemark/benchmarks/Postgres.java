package io.tidemark.benchmarks;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The source that is a PostgreSQL on this machine. */
final class Postgres {
    private Postgres() {}

    static Source on(int port) {
        return at("127.0.0.1", port, "postgres");
    }

    static Source at(String host, int port, String database) {
        return new Source(
                new SourceId("benchmark"),
                "postgresql",
                "",
                Map.of("host", host, "port", "" + port, "database", database, "user", "postgres"),
                Map.of("password", new Secret("not asked for")),
                List.of(),
                List.of(),
                Duration.ofMinutes(1),
                true,
                Origin.FILE);
    }
}
