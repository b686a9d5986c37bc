package io.tidemark.connector.postgresql;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.Option;
import io.tidemark.connector.jdbc.Settings;
import io.tidemark.core.dataset.Source;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;

/** Opens connectors to PostgreSQL. */
public final class PostgresqlFactory implements ConnectorFactory {
    private static final int CONNECT_SECONDS = 5;
    private static final int LOGIN_SECONDS = 10;
    private static final int LAST_PORT = 65_535;
    private static final int MOST_SWEPT = 100;
    private static final List<Option> OPTIONS = List.of(
            Option.required("host", "name or address of the server"),
            Option.optional("port", "port of the server", "5432"),
            Option.required("database", "name of the database"),
            Option.required("user", "login that may SELECT from what is watched"),
            Option.secret("password", "password of the user"),
            Option.optional("sslmode", "disable, allow, prefer, require, verify-ca or verify-full", "prefer"),
            Option.optional("schemas", "schemas to watch, separated by commas; all when not given", ""),
            Option.optional(
                    "sweep",
                    "closed windows of each dataset that every crawl reads by checksum, to find rows that were changed in"
                            + " place without a signal; 0 for none",
                    "0"));

    @Override
    public String type() {
        return "postgresql";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Connector open(Source source) {
        return open(source, InstantSource.system());
    }

    static Connector open(Source source, InstantSource clock) {
        Settings settings = Settings.of(source, OPTIONS);
        List<String> schemas = Arrays.stream(settings.text("schemas").split(",", -1))
                .map(String::strip)
                .filter(schema -> !schema.isEmpty())
                .toList();
        return new PostgresqlConnector(
                source.id().value(), server(settings), schemas, settings.number("sweep", 0, MOST_SWEPT), clock);
    }

    private static PGSimpleDataSource server(Settings settings) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setServerNames(new String[] {settings.text("host").strip()});
        server.setPortNumbers(new int[] {settings.number("port", 1, LAST_PORT)});
        server.setDatabaseName(settings.text("database"));
        server.setUser(settings.text("user"));
        server.setPassword(settings.text("password"));
        server.setSslMode(sslMode(settings));
        server.setApplicationName("tidemark");
        server.setReadOnly(true);
        server.setConnectTimeout(CONNECT_SECONDS);
        server.setLoginTimeout(LOGIN_SECONDS);
        server.setTcpKeepAlive(true);
        return server;
    }

    private static String sslMode(Settings settings) {
        String mode = settings.text("sslmode").strip().toLowerCase(Locale.ROOT);
        List<String> known =
                Arrays.stream(SslMode.values()).map(value -> value.value).toList();
        if (!known.contains(mode)) {
            throw settings.invalid("option 'sslmode' must be one of " + String.join(", ", known) + ", not " + mode);
        }
        return mode;
    }
}
