package io.tidemark.connector.mysql;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.tidemark.connector.jdbc.Settings;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Where a server is and how the driver shall speak to it. */
final class ServerAddress {
    private static final int LAST_PORT = 65_535;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int LOGIN_MILLIS = 10_000;
    private static final List<String> SSL_MODES =
            List.of("disabled", "preferred", "required", "verify-ca", "verify-identity");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]+(%[A-Za-z0-9]+)?");

    private final Settings settings;

    ServerAddress(Settings settings) {
        this.settings = settings;
    }

    /** Connects anew each time; with values as the server keeps them, and nothing read from the client's files. */
    DataSource dataSource() {
        String mode = sslMode();
        MysqlDataSource server = new MysqlDataSource();
        server.setServerName(host());
        server.setPort(settings.number("port", 1, LAST_PORT));
        server.setUser(settings.text("user"));
        server.setPassword(settings.text("password"));
        try {
            server.setSslMode(mode.toUpperCase(Locale.ROOT).replace('-', '_'));
            server.setAllowPublicKeyRetrieval(mode.equals("disabled"));
            server.setConnectTimeout(CONNECT_MILLIS);
            server.setSocketTimeout(LOGIN_MILLIS);
            server.setConnectionAttributes("program_name:tidemark");
            server.setServerTimezone("UTC");
            server.setSessionVariables("sql_mode='NO_ENGINE_SUBSTITUTION',time_zone='+00:00'");
            server.setZeroDateTimeBehavior("CONVERT_TO_NULL");
            server.setYearIsDateType(false);
            server.setEnableEscapeProcessing(false);
            server.setProcessEscapeCodesForPrepStmts(false);
            server.setNetTimeoutForStreamingResults(0);
            server.setAllowLoadLocalInfile(false);
        } catch (SQLException e) {
            throw new IllegalStateException("The driver knows its own settings", e);
        }
        return server;
    }

    /** The driver writes it into an address of its own, so it must not bring settings along. */
    private String host() {
        String host = settings.text("host").strip();
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (NAME.matcher(bare).matches()) {
            return bare;
        }
        if (ADDRESS.matcher(bare).matches()) {
            return "[" + bare + "]";
        }
        throw settings.invalid("option 'host' must be a name or an address without anything else, not '" + host + "'");
    }

    private String sslMode() {
        String mode = settings.text("sslmode").strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!SSL_MODES.contains(mode)) {
            throw settings.invalid("option 'sslmode' must be one of " + String.join(", ", SSL_MODES) + ", not " + mode);
        }
        return mode;
    }
}
