package io.tidemark.connector.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.jdbc.Settings;
import io.tidemark.core.dataset.ColumnType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver makes of Snowflake's JSON answers, and of values that go the other way. */
final class TypesTest {
    private static final List<Kind> KINDS = List.of(
            Kind.of("N", "fixed"),
            new Kind("D", "fixed", 12, 2),
            Kind.of("R", "real"),
            Kind.of("T", "text"),
            Kind.of("B", "boolean"),
            Kind.of("DAY", "date"),
            Kind.of("NTZ", "timestamp_ntz"),
            Kind.of("LTZ", "timestamp_ltz"),
            Kind.of("TZ", "timestamp_tz"),
            Kind.of("V", "variant"),
            Kind.of("BIN", "binary"));

    private final StandIn server = StandIn.get();

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata"})
    void everyTypeIsReadAsItIsWhereverTidemarkRuns(String zone) throws SQLException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            readsEveryType();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private void readsEveryType() throws SQLException {
        List<@Nullable String> values = Arrays.asList(
                "12345678901234567890",
                "-12.30",
                "NaN",
                "a\"b",
                "1",
                "20241",
                "1748822400.123456000",
                "1748822400.123456000",
                "1748822400.123456000 1140",
                "{\n  \"a\": 1\n}",
                "CAFE");
        try (Faults.Fault fault =
                        server.faults().answer("all_types", () -> Protocol.rows(KINDS, List.of(values, nothing())));
                Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM all_types")) {
            assertThat(fault).isNotNull();
            assertThat(row.next()).isTrue();
            assertThat(row.getBigDecimal(1)).isEqualTo(new BigDecimal("12345678901234567890"));
            assertThat(row.getDouble(2)).isEqualTo(-12.3);
            assertThat(row.getDouble(3)).isNaN();
            assertThat(row.getString(4)).isEqualTo("a\"b");
            assertThat(row.getBoolean(5)).isTrue();
            assertThat(time(row, 6, ColumnType.DATE)).isEqualTo(Instant.parse("2025-06-02T00:00:00Z"));
            Instant moment = Instant.parse("2025-06-02T00:00:00.123456Z");
            assertThat(time(row, 7, ColumnType.TIMESTAMP)).isEqualTo(moment);
            assertThat(time(row, 8, ColumnType.TIMESTAMP_TZ)).isEqualTo(moment);
            assertThat(time(row, 9, ColumnType.TIMESTAMP_TZ)).isEqualTo(moment);
            assertThat(row.getString(10)).contains("\"a\": 1");
            assertThat(row.getBytes(11)).containsExactly(0xCA, 0xFE);
            assertThat(row.next()).isTrue();
            assertThat(time(row, 6, ColumnType.DATE)).isNull();
            assertThat(time(row, 7, ColumnType.TIMESTAMP)).isNull();
            assertThat(time(row, 9, ColumnType.TIMESTAMP_TZ)).isNull();
        }
    }

    @Test
    void valuesOfQuestionMarksTravelApartFromTheStatement() throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT CAST(? AS BIGINT) + CAST(? AS BIGINT), ?")) {
            statement.setLong(1, 40);
            statement.setInt(2, 2);
            statement.setString(3, "it's ?");
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getLong(1)).isEqualTo(42);
                assertThat(row.getString(2)).isEqualTo("it's ?");
            }
        }
        assertThat(server.asked().getLast().binds()).containsExactly("FIXED:40", "FIXED:2", "TEXT:it's ?");
    }

    private Connection connect() throws SQLException {
        return Login.read(Settings.of(server.source(), new SnowflakeFactory().options()))
                .server()
                .getConnection();
    }

    private static @Nullable Instant time(ResultSet row, int column, ColumnType type) throws SQLException {
        return SnowflakeDialect.INSTANCE.readTime(row, column, type, ZoneOffset.UTC);
    }

    private static List<@Nullable String> nothing() {
        return Arrays.asList(new @Nullable String[KINDS.size()]);
    }
}
