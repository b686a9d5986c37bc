package io.tidemark.connector.snowflake;

import java.util.Map;
import java.util.TreeMap;

/**
 * What every session is told when it logs in, so that no ALTER SESSION is ever sent: values and names mean the same in
 * every account, nothing but answers comes back, and the driver neither phones home nor retries for minutes.
 */
final class DriverSettings {
    private static final int SOCKET_MILLIS = 90_000;
    private static final int CONNECT_MILLIS = 10_000;

    private DriverSettings() {}

    static Map<String, String> of(int loginSeconds, int statementSeconds) {
        Map<String, String> all = new TreeMap<>(session(statementSeconds));
        all.putAll(driver(loginSeconds));
        return all;
    }

    /** Session parameters of Snowflake. */
    private static Map<String, String> session(int statementSeconds) {
        return Map.ofEntries(
                Map.entry("TIMEZONE", "UTC"),
                Map.entry("WEEK_START", "1"),
                Map.entry("QUOTED_IDENTIFIERS_IGNORE_CASE", "false"),
                Map.entry("DATE_OUTPUT_FORMAT", "YYYY-MM-DD"),
                Map.entry("TIMESTAMP_INPUT_FORMAT", "AUTO"),
                Map.entry("QUERY_TAG", "tidemark"),
                Map.entry("STATEMENT_TIMEOUT_IN_SECONDS", "" + statementSeconds),
                Map.entry("ABORT_DETACHED_QUERY", "true"),
                Map.entry("AUTOCOMMIT", "true"),
                Map.entry("MULTI_STATEMENT_COUNT", "1"),
                Map.entry("CLIENT_SESSION_KEEP_ALIVE", "false"),
                Map.entry("CLIENT_TELEMETRY_ENABLED", "false"));
    }

    /**
     * Settings of the driver itself. Its retryTimeout cannot be less than five minutes, so the number of tries ends them.
     * IMPLICIT_SERVER_SIDE_QUERY_TIMEOUT stays off: with it, the driver would no longer abort a statement itself.
     */
    private static Map<String, String> driver(int loginSeconds) {
        return Map.ofEntries(
                Map.entry("application", "tidemark"),
                Map.entry("loginTimeout", "" + loginSeconds),
                Map.entry("networkTimeout", "" + loginSeconds * 1_000),
                Map.entry("maxHttpRetries", "2"),
                Map.entry("HTTP_CLIENT_CONNECTION_TIMEOUT", "" + CONNECT_MILLIS),
                Map.entry("HTTP_CLIENT_SOCKET_TIMEOUT", "" + SOCKET_MILLIS),
                Map.entry("CLIENT_OUT_OF_BAND_TELEMETRY_ENABLED", "false"),
                Map.entry("disablePlatformDetection", "true"),
                Map.entry("disableConsoleLogin", "true"),
                Map.entry("enablePutGet", "false"),
                Map.entry("enableClientStoreTemporaryCredential", "false"));
    }
}
