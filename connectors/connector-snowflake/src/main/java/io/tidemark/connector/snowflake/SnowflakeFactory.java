package io.tidemark.connector.snowflake;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.Option;
import io.tidemark.connector.jdbc.Settings;
import io.tidemark.core.dataset.Source;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** Opens connectors to Snowflake. */
public final class SnowflakeFactory implements ConnectorFactory {
    private static final List<Option> OPTIONS = List.of(
            Option.required("account", "account identifier, for example myorg-account1"),
            Option.optional("host", "server's name where it is not <account>.snowflakecomputing.com", ""),
            Option.optional("port", "port of the server", "443"),
            Option.optional("protocol", "https, or http for a server without TLS", "https"),
            Option.required("databases", "databases to watch, separated by commas, spelt as Snowflake stores them"),
            Option.optional("schemas", "schemas to watch, separated by commas; all when not given", ""),
            Option.optional("warehouse", "warehouse that computes; the user's own when not given", ""),
            Option.optional("role", "role to take; the user's own when not given", ""),
            Option.required("user", "login whose role may SELECT from what is watched"),
            Option.secret("password", "password of the user; not with private_key"),
            Option.secret("private_key", "private key in PEM (PKCS #8) for key-pair login; not with password"),
            Option.secret("private_key_passphrase", "passphrase of an encrypted private key"),
            Option.optional("result_format", "json, or arrow where the JVM opens java.base/java.nio to it", "json"),
            Option.optional("login_timeout", "seconds after which a login is given up", "30"),
            Option.optional("statement_timeout", "seconds after which Snowflake ends any statement", "600"));

    @Override
    public String type() {
        return "snowflake";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Connector open(Source source) {
        Settings settings = Settings.of(source, OPTIONS);
        List<String> databases = names(settings, "databases");
        if (databases.isEmpty()) {
            throw settings.invalid("option 'databases' names none");
        }
        return new SnowflakeConnector(
                source.id().value(),
                Login.read(settings).server(),
                new Watched(databases, names(settings, "schemas")),
                InstantSource.system());
    }

    private static List<String> names(Settings settings, String option) {
        return Arrays.stream(settings.text(option).split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
