package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.ProfileSql;
import io.tidemark.connector.testkit.GoldenRequest;
import io.tidemark.connector.testkit.GoldenSql;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements that each engine is sent are those in {@code golden}; {@code -Dgolden.write=true} writes them anew. */
final class GoldenSqlTest {
    @ParameterizedTest
    @EnumSource
    void statementsAreAsTheyWereRead(Engine engine) {
        for (GoldenRequest request : GoldenRequest.all()) {
            List<String> statements = ProfileSql.of(
                    GoldenRequest.ORDERS,
                    request.how(),
                    request.partitions(),
                    request.measures(),
                    engine.dialect(),
                    request.rows(),
                    Map.of("paid", 2.0));
            GoldenSql.check(engine.name().toLowerCase(Locale.ROOT), request.name(), statements);
        }
    }
}
