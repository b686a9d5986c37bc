package io.tidemark.connector.dialect;

import io.tidemark.connector.testkit.Field;
import io.tidemark.connector.testkit.Row;
import io.tidemark.core.dataset.ColumnType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A Spark within the test's JVM behind the little of JDBC that profiles use; Spark itself has a JDBC driver to Hive's server only. */
final class SparkServer implements AutoCloseable {
    private final SparkSession spark = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.datetime.java8API.enabled", true)
            .getOrCreate();

    /** Fills a view of the database of temporary views. */
    void fill(String view, List<Field> fields, List<Row> rows) {
        StructType schema = new StructType(fields.stream()
                .map(field -> DataTypes.createStructField(field.name(), type(field.type()), true))
                .toArray(StructField[]::new));
        List<org.apache.spark.sql.Row> values = new ArrayList<>();
        for (Row row : rows) {
            @Nullable Object[] cells = new Object[fields.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = value(fields.get(i).type(), row.value(i));
            }
            values.add(RowFactory.create(cells));
        }
        spark.createDataFrame(values, schema).createOrReplaceGlobalTempView(view);
    }

    private static DataType type(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> DataTypes.BooleanType;
            case INTEGER -> DataTypes.LongType;
            case DECIMAL -> DataTypes.createDecimalType(38, 2);
            case FLOAT -> DataTypes.DoubleType;
            case TEXT -> DataTypes.StringType;
            case DATE -> DataTypes.DateType;
            case TIMESTAMP -> DataTypes.TimestampNTZType;
            case TIMESTAMP_TZ -> DataTypes.TimestampType;
            case TIME, UUID, JSON, BINARY, ARRAY, OTHER -> throw new IllegalArgumentException("Not needed: " + type);
        };
    }

    private static @Nullable Object value(ColumnType type, @Nullable Object value) {
        if (value instanceof Instant at) {
            return switch (type) {
                case DATE -> LocalDate.ofInstant(at, ZoneOffset.UTC);
                case TIMESTAMP -> LocalDateTime.ofInstant(at, ZoneOffset.UTC);
                default -> at;
            };
        }
        return value;
    }

    DataSource server() {
        return proxy(
                DataSource.class,
                (self, method, arguments) -> method.getName().equals("getConnection") ? connection() : 0);
    }

    private Connection connection() {
        return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
            case "createStatement" -> statement();
            case "isValid", "getAutoCommit" -> true;
            case "isClosed", "isReadOnly" -> false;
            case "getTransactionIsolation", "getNetworkTimeout", "hashCode" -> 0;
            default -> null;
        });
    }

    private Statement statement() {
        return proxy(Statement.class, (self, method, arguments) -> switch (method.getName()) {
            case "executeQuery" -> query((String) arguments[0]);
            case "execute" -> true;
            case "getUpdateCount" -> -1;
            case "isClosed", "getMoreResults" -> false;
            default -> null;
        });
    }

    /** What Spark cannot compute is an error of its own kind. */
    private Object query(String sql) throws SQLException {
        try {
            return new SparkAnswer(spark.sql(sql).collectAsList()).answer();
        } catch (RuntimeException e) {
            throw new SQLException(sql, "42000", e);
        }
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(SparkServer.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public void close() {
        spark.stop();
    }
}
