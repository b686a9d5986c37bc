package io.tidemark.app.life;

import static io.tidemark.testkit.Builders.aSource;

import io.tidemark.core.dataset.Source;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PostgreSQL that writes down every statement before it runs it, with the name of the program that sent it. */
final class WatchedServer implements AutoCloseable {
    private static final Pattern STATEMENT =
            Pattern.compile("(?m)^tidemarkLOG:  (?:statement|execute [^:]+): (.*?)(?=\\n[^\\t]|\\z)", Pattern.DOTALL);
    private static final Pattern COPY = Pattern.compile("^COPY \\((.*)\\) TO STDOUT.*$", Pattern.DOTALL);
    private static final Pattern HOUSEKEEPING = Pattern.compile(
            "(?i)(BEGIN|COMMIT|ROLLBACK|SET|SHOW|SAVEPOINT|RELEASE|SELECT set_config)\\b.*", Pattern.DOTALL);

    private final Path log;
    private final EmbeddedPostgres server;
    private int read;

    WatchedServer(Path folder) throws IOException {
        this.log = folder.resolve("statements.log");
        this.server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_statement", "all")
                .setServerConfig("log_line_prefix", "%a")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    Source source() {
        return aSource()
                .named("warehouse")
                .withOption("host", "127.0.0.1")
                .withOption("port", "" + server.getPort())
                .withOption("database", "postgres")
                .withOption("user", "postgres")
                .build();
    }

    /** Runs statements as somebody else, whose change counters are handed in at once. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("SELECT pg_stat_force_next_flush()");
        }
    }

    /** The number that a query yields. */
    double number(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getDouble(1);
        }
    }

    /** The tables that a query, also one within COPY, would read by the server's own plan. */
    List<String> tablesReadBy(String sql) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet plan =
                        statement.executeQuery("EXPLAIN " + COPY.matcher(sql).replaceFirst("$1"))) {
            Pattern scan = Pattern.compile("Scan .*?on (\\w+)");
            while (plan.next()) {
                Matcher found = scan.matcher(plan.getString(1));
                if (found.find()) {
                    tables.add(found.group(1));
                }
            }
        }
        return tables;
    }

    /** What Tidemark has sent since this was asked last, transactions and settings of the session left out. */
    List<String> statements() throws IOException {
        String text = Files.readString(log, StandardCharsets.UTF_8);
        List<String> statements = new ArrayList<>();
        Matcher found = STATEMENT.matcher(text.substring(read));
        while (found.find()) {
            String statement = found.group(1).replace("\n\t", "\n");
            if (!HOUSEKEEPING.matcher(statement).matches()) {
                statements.add(statement);
            }
        }
        read = text.length();
        return statements;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
