package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.ProfileSql;
import io.tidemark.connector.testkit.GoldenSql;
import io.tidemark.connector.testkit.RuleOracles;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.testkit.Builders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the store is asked for rules is that in {@code golden}; {@code -Dgolden.write=true} writes it anew. */
class RuleTypesSqlTest {
    @Test
    void statementsOfRuleTypesAreAsTheyWereRead() {
        Dataset faulty = Builders.aDataset()
                .named("DB", "PUBLIC", "faulty")
                .withColumns(RuleOracles.COLUMNS.toArray(Column[]::new))
                .cut(Partitioning.UNDIVIDED)
                .build();
        DatasetDescription description = new DatasetDescription(
                new DatasetRef(faulty.name(), DatasetKind.TABLE), faulty.schema(), null, List.of());
        List<String> statements = new ArrayList<>();
        RuleOracles.tests()
                .keySet()
                .forEach(rule -> RuleFigures.of(rule, faulty)
                        .forEach(figure -> figure.measures().stream()
                                .filter(Measure.Tested.class::isInstance)
                                .forEach(measure ->
                                        statements.add("-- " + rule.type().text() + "\n"
                                                + ProfileSql.of(
                                                        description,
                                                        Partitioning.UNDIVIDED,
                                                        List.of(PartitionKey.WHOLE),
                                                        Set.of(measure),
                                                        SnowflakeDialect.INSTANCE)))));
        GoldenSql.check("snowflake", "rule-types", statements);
    }
}
