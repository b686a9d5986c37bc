package io.tidemark.connector.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.jdbc.JdbcConnector;
import io.tidemark.connector.jdbc.Snapshot;
import io.tidemark.connector.testkit.OrdersCheck;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Partitioning;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Measures that a real Spark computes are what the rows tell. */
final class SparkTest {
    private static final SparkServer SPARK = new SparkServer();
    private static final SparkConnector CONNECTOR = new SparkConnector(SPARK.server());
    private static final OrdersCheck ORDERS = new OrdersCheck(
            DatasetName.of("global_temp", "orders"), (fields, rows) -> SPARK.fill("orders", fields, rows));

    @AfterAll
    static void stop() {
        CONNECTOR.close();
        SPARK.close();
    }

    @Test
    void thereIsNothingThatItCannotCompute() {
        assertThat(ORDERS.unsupported(CONNECTOR)).isEmpty();
    }

    @Test
    void hoursAreWhatTheirRowsTell() throws SQLException {
        ORDERS.measures(CONNECTOR, 1_500, "at", Grain.HOUR, "Asia/Kathmandu");
    }

    @Test
    void samplesOfManyValuesAreCloseToTheTruth() throws SQLException {
        ORDERS.sketches(CONNECTOR, 20_000, "UTC");
    }

    @Test
    void daysOfAZoneWithChangingClocksAreWhatTheirRowsTell() throws SQLException {
        ORDERS.measures(CONNECTOR, 800, "at", Grain.DAY, "Europe/Berlin");
    }

    @Test
    void monthsOfPlainTimesAreWhatTheirRowsTell() throws SQLException {
        ORDERS.measures(CONNECTOR, 800, "booked", Grain.MONTH, "America/St_Johns");
    }

    /** Computes measures on Spark; it has no catalog. */
    private static final class SparkConnector extends JdbcConnector {
        SparkConnector(DataSource server) {
            super("spark", server, Engine.SPARK.dialect(), List.of(), Snapshot.STATEMENT);
        }

        @Override
        public List<DatasetRef> datasets() {
            throw new UnsupportedOperationException("No catalog");
        }

        @Override
        public DatasetDescription describe(DatasetRef dataset) {
            throw new UnsupportedOperationException("No catalog");
        }

        @Override
        public PartitionListing partitions(
                DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
            throw new UnsupportedOperationException("No catalog");
        }
    }
}
