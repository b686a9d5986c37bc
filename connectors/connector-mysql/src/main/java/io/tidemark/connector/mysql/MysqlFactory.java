package io.tidemark.connector.mysql;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.Option;
import io.tidemark.connector.jdbc.Settings;
import io.tidemark.core.dataset.Source;
import java.util.Arrays;
import java.util.List;

/** Opens connectors to MySQL and MariaDB. */
public final class MysqlFactory implements ConnectorFactory {
    private static final List<Option> OPTIONS = List.of(
            Option.required("host", "name or address of the server"),
            Option.optional("port", "port of the server", "3306"),
            Option.optional(
                    "databases", "databases to watch, separated by commas; all that can be seen when not given", ""),
            Option.required("user", "login that may SELECT from what is watched"),
            Option.secret("password", "password of the user"),
            Option.optional("sslmode", "disabled, preferred, required, verify-ca or verify-identity", "preferred"));

    @Override
    public String type() {
        return "mysql";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Connector open(Source source) {
        Settings settings = Settings.of(source, OPTIONS);
        List<String> databases = Arrays.stream(settings.text("databases").split(",", -1))
                .map(String::strip)
                .filter(database -> !database.isEmpty())
                .toList();
        return new MysqlConnector(
                source.id().value(),
                new ServerAddress(settings).dataSource(),
                new WatchedDatabases(databases),
                Settling.USUAL);
    }
}
