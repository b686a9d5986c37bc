package io.tidemark.connector.snowflake;

import io.tidemark.connector.jdbc.ProfileSql;
import io.tidemark.connector.testkit.GoldenRequest;
import io.tidemark.connector.testkit.GoldenSql;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The statements that the store is sent are those in {@code golden}; {@code -Dgolden.write=true} writes them anew. */
final class GoldenSqlTest {
    @Test
    void statementsAreAsTheyWereRead() {
        for (GoldenRequest request : GoldenRequest.all()) {
            GoldenSql.check(
                    "snowflake",
                    request.name(),
                    ProfileSql.of(
                            GoldenRequest.ORDERS,
                            request.how(),
                            request.partitions(),
                            request.measures(),
                            SnowflakeDialect.INSTANCE,
                            request.rows(),
                            Map.of("paid", 2.0)));
        }
    }
}
