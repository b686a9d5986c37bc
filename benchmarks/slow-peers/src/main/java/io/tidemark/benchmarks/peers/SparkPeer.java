package io.tidemark.benchmarks.peers;

import static org.apache.spark.sql.functions.approx_count_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.mean;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.percentile_approx;
import static org.apache.spark.sql.functions.stddev_pop;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The measures that Deequ's profiles are made of, as one statement of Spark by the hour: rows, nulls, distinct values by
 * HyperLogLog, extremes, means, deviations, quantiles. (Deequ itself does not cut by the hour, and is not run.)
 */
public final class SparkPeer {
    private static final List<String> TEXTS =
            List.of("event_id", "country", "device", "app_version", "track", "referrer");
    private static final List<String> NUMBERS = List.of("user_id", "session_id", "amount", "ms_played");
    private static final String SCHEMA = "event_id STRING, event_time TIMESTAMP, user_id BIGINT, session_id BIGINT,"
            + " country STRING, device STRING, app_version STRING, amount DOUBLE, ms_played INT, is_test BOOLEAN,"
            + " track STRING, referrer STRING";

    private SparkPeer() {}

    /** {@code SparkPeer server topic events}. */
    public static void main(String[] arguments) throws IOException {
        long events = Long.parseLong(arguments[2]);
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            spark.sparkContext().setLogLevel("ERROR");
            profile(spark, arguments, 0);
            PeerCost cost = new PeerCost();
            profile(spark, arguments, events);
            cost.print("Spark: the measures of Deequ's profile by the hour", events);
        }
    }

    private static void profile(SparkSession spark, String[] arguments, long events) {
        Dataset<Row> records = spark.read()
                .format("kafka")
                .option("kafka.bootstrap.servers", arguments[0])
                .option("subscribe", arguments[1])
                .load();
        Dataset<Row> fields = records.select(from_json(
                                col("value").cast(DataTypes.StringType),
                                StructType.fromDDL(SCHEMA))
                        .alias("event"))
                .select("event.*");
        List<Column> measures = measures();
        List<Row> hours = fields.groupBy(date_trunc("hour", col("event_time")).alias("hour"))
                .agg(count(lit(1)).alias("rows"), measures.toArray(Column[]::new))
                .collectAsList();
        long rows = hours.stream().mapToLong(hour -> hour.getLong(1)).sum();
        if (events > 0 && rows != events) {
            throw new IllegalStateException("Not all events were read: " + rows);
        }
    }

    private static List<Column> measures() {
        List<Column> measures = new ArrayList<>();
        for (String text : TEXTS) {
            measures.add(count(col(text)));
            measures.add(sum(when(col(text).equalTo(""), 1).otherwise(0)));
            measures.add(approx_count_distinct(col(text)));
        }
        for (String number : NUMBERS) {
            measures.add(count(col(number)));
            measures.add(approx_count_distinct(col(number)));
            measures.add(min(col(number)));
            measures.add(max(col(number)));
            measures.add(mean(col(number)));
            measures.add(stddev_pop(col(number)));
            measures.add(percentile_approx(col(number), lit(0.5), lit(1000)));
        }
        measures.add(count(col("is_test")));
        measures.add(min(col("event_time")));
        measures.add(max(col("event_time")));
        return measures;
    }
}
