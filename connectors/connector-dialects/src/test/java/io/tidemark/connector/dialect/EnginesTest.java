package io.tidemark.connector.dialect;

import io.tidemark.connector.testkit.OrdersCheck;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Grain;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every measure of random orders is what the rows tell, on each engine that starts here. */
final class EnginesTest {
    private static final String TABLE = "Orders \"2\"";

    @ParameterizedTest
    @MethodSource("io.tidemark.connector.dialect.TestEngine#all")
    void hoursAreWhatTheirRowsTell(TestEngine engine) throws SQLException {
        check(engine, 1_500, "at", Grain.HOUR, "UTC");
    }

    @ParameterizedTest
    @MethodSource("io.tidemark.connector.dialect.TestEngine#all")
    void samplesOfManyValuesAreCloseToTheTruth(TestEngine engine) throws SQLException {
        try (EngineConnector connector = new EngineConnector(engine)) {
            orders(engine).sketches(connector, 20_000, "Asia/Kathmandu");
        }
    }

    @ParameterizedTest
    @MethodSource("io.tidemark.connector.dialect.TestEngine#all")
    void daysOfAZoneWithChangingClocksAreWhatTheirRowsTell(TestEngine engine) throws SQLException {
        check(engine, 800, "at", Grain.DAY, "Europe/Berlin");
    }

    @ParameterizedTest
    @MethodSource("io.tidemark.connector.dialect.TestEngine#all")
    void weeksOfPlainTimesAreWhatTheirRowsTell(TestEngine engine) throws SQLException {
        check(engine, 800, "booked", Grain.WEEK, "Europe/Berlin");
    }

    @ParameterizedTest
    @MethodSource("io.tidemark.connector.dialect.TestEngine#all")
    void monthsOfAZoneWithOddOffsetsAreWhatTheirRowsTell(TestEngine engine) throws SQLException {
        check(engine, 800, "booked", Grain.MONTH, "America/St_Johns");
    }

    private static void check(TestEngine engine, int rows, String column, Grain grain, String zone)
            throws SQLException {
        try (EngineConnector connector = new EngineConnector(engine)) {
            orders(engine).measures(connector, rows, column, grain, zone);
        }
    }

    private static OrdersCheck orders(TestEngine engine) {
        return new OrdersCheck(DatasetName.of("shop", TABLE), (fields, rows) -> engine.fill(TABLE, fields, rows));
    }
}
