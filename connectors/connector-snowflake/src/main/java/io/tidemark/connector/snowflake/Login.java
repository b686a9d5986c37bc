package io.tidemark.connector.snowflake;

import io.tidemark.connector.jdbc.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.snowflake.client.api.datasource.SnowflakeDataSource;
import net.snowflake.client.api.datasource.SnowflakeDataSourceFactory;

/** Reads the settings of a login, says in words what is wrong with them, and hands them to Snowflake's driver. */
final class Login {
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_LOGIN = 300;
    private static final int LONGEST_STATEMENT = 86_400;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");

    private final Settings settings;

    private Login(Settings settings) {
        this.settings = settings;
    }

    static Login read(Settings settings) {
        return new Login(settings);
    }

    /** The server, with every limit that keeps the driver from trying for minutes. */
    DataSource server() {
        SnowflakeDataSource server = SnowflakeDataSourceFactory.createDataSource();
        server.setUrl(url());
        server.setAccount(account());
        server.setUser(settings.text("user").strip());
        Properties properties = server.getProperties();
        put(properties, "role", settings.text("role").strip());
        put(properties, "warehouse", settings.text("warehouse").strip());
        properties.put("JDBC_QUERY_RESULT_FORMAT", resultFormat());
        properties.putAll(DriverSettings.of(
                settings.number("login_timeout", 1, LONGEST_LOGIN),
                settings.number("statement_timeout", 1, LONGEST_STATEMENT)));
        credentials(server);
        return server;
    }

    private static void put(Properties properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.put(name, value);
        }
    }

    private String account() {
        String account = settings.text("account").strip();
        if (!PLAIN.matcher(account).matches()) {
            throw settings.invalid("option 'account' is no account identifier: '" + account
                    + "'; it looks like myorg-account1 or xy12345.eu-central-1, without https:// and domain");
        }
        return account;
    }

    private String resultFormat() {
        String format = settings.text("result_format").strip().toUpperCase(Locale.ROOT);
        if (!List.of("JSON", "ARROW").contains(format)) {
            throw settings.invalid("option 'result_format' must be json or arrow, not " + format);
        }
        return format;
    }

    private String url() {
        String protocol = settings.text("protocol").strip().toLowerCase(Locale.ROOT);
        if (!List.of("https", "http").contains(protocol)) {
            throw settings.invalid("option 'protocol' must be https or http, not " + protocol);
        }
        return "jdbc:snowflake://" + host() + ":" + settings.number("port", 1, LAST_PORT) + "/?ssl="
                + (protocol.equals("https") ? "on" : "off");
    }

    private String host() {
        String host = settings.text("host").strip();
        if (host.isEmpty()) {
            return account().toLowerCase(Locale.ROOT).replace('_', '-') + ".snowflakecomputing.com";
        }
        if (!PLAIN.matcher(host).matches()) {
            throw settings.invalid("option 'host' is no name of a server: '" + host + "'");
        }
        return host;
    }

    private void credentials(SnowflakeDataSource server) {
        String password = settings.text("password");
        String key = settings.text("private_key").strip();
        if (password.isEmpty() == key.isEmpty()) {
            throw settings.invalid("give either 'password' or 'private_key', and not both");
        }
        if (key.isEmpty()) {
            server.setPassword(password);
            return;
        }
        String passphrase = settings.text("private_key_passphrase");
        PemKey.check(key, passphrase).ifPresent(wrong -> {
            throw settings.invalid("option 'private_key' " + wrong);
        });
        server.setAuthenticator("SNOWFLAKE_JWT");
        server.setPrivateKeyBase64(
                Base64.getEncoder().encodeToString((key + "\n").getBytes(StandardCharsets.UTF_8)),
                passphrase.isEmpty() ? null : passphrase);
    }
}
