package io.tidemark.connector.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Relating;
import io.tidemark.connector.Relations;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogTest {
    private final StandIn server = StandIn.get();

    @Test
    void aPassReadsAllDatasetsByFiveStatementsHoweverManyThereAre() {
        IntStream.range(0, 30).forEach(i -> Crawl.create("many_" + i, "(id BIGINT PRIMARY KEY, \"at\" TIMESTAMPTZ)"));
        try (Crawl crawl = Crawl.ofTable("many_7", Partitioning.UNDIVIDED)) {
            List<DatasetRef> all = crawl.connector().datasets();
            long tables =
                    all.stream().filter(ref -> ref.kind() == DatasetKind.TABLE).count();
            DatasetDescription seventh = crawl.describe();
            crawl.connector().partitions(seventh, Partitioning.UNDIVIDED, "", Crawl.MIDNIGHT);
            assertThat(seventh.declaredKey()).containsExactly("id");
            assertThat(tables).isGreaterThanOrEqualTo(30);
            assertThat(crawl.asked()).hasSize(4 + (int) Math.ceilDiv(tables, 100L));
        }
    }

    @Test
    void viewsAreListedAndDescribed() {
        Crawl.create("base", "(id BIGINT NOT NULL, \"at\" TIMESTAMP)");
        server.engine().execute("CREATE OR REPLACE VIEW " + Crawl.quoted("seen") + " AS FROM " + Crawl.quoted("base"));
        try (Crawl crawl = Crawl.ofView("seen", Partitioning.UNDIVIDED)) {
            assertThat(crawl.connector().datasets()).contains(Crawl.ref("seen", DatasetKind.VIEW));
            assertThat(crawl.describe().schema().names()).containsExactly("id", "at");
        }
    }

    @Test
    void viewsAndForeignKeysTellWhatIsMadeOfWhat() {
        Crawl.create("kin_items", "(order_id BIGINT)");
        Crawl.create("kin_orders", "(id BIGINT PRIMARY KEY)");
        server.engine()
                .execute("CREATE OR REPLACE TABLE " + Crawl.quoted("kin_items") + " (order_id BIGINT REFERENCES "
                        + Crawl.quoted("kin_orders").replaceAll(".*\\.", "") + "(id))");
        server.engine()
                .execute("CREATE OR REPLACE VIEW " + Crawl.quoted("kin_view")
                        + " AS SELECT order_id::BIGINT AS id FROM " + Crawl.quoted("kin_items"));
        try (Crawl crawl = Crawl.ofView("kin_view", Partitioning.UNDIVIDED)) {
            Relations relations = ((Relating) crawl.connector()).relations();

            assertThat(relations.found())
                    .filteredOn(one -> one.downstream().leaf().startsWith("kin_"))
                    .extracting(one ->
                            one.upstream().leaf() + " > " + one.downstream().leaf() + " " + one.kind())
                    .containsExactly("kin_items > kin_view VIEW", "kin_orders > kin_items FOREIGN_KEY");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsASettingToCheck() {
        try (Connector connector = new SnowflakeFactory().open(server.source(options -> {
            options.put("databases", "shop");
            return options;
        }))) {
            TidemarkException thrown = catchThrowableOfType(TidemarkException.class, connector::datasets);
            assertThat(thrown.code()).isEqualTo(ErrorCode.INVALID_SETTING);
            assertThat(thrown).hasMessageContaining("Database \"shop\" is not there, or the role may not use it");
        }
    }

    @Test
    void datasetsOutsideTheWatchedSchemasAreGone() {
        Crawl.create("inside", "(id BIGINT)");
        try (Connector connector = new SnowflakeFactory().open(server.source(options -> {
            options.put("schemas", "ELSEWHERE");
            return options;
        }))) {
            TidemarkException thrown = catchThrowableOfType(
                    TidemarkException.class, () -> connector.describe(Crawl.ref("inside", DatasetKind.TABLE)));
            assertThat(thrown.code()).isEqualTo(ErrorCode.DATASET_GONE);
        }
    }

    @Test
    void moreTablesThanShowAnswersAreReadSchemaBySchemaAndPageByPage() {
        String database = "IN DATABASE \"SHOP\"";
        String schema = "IN SCHEMA \"SHOP\".\"PUBLIC\"";
        try (Faults.Fault capped = server.faults().answer("SHOW TABLES " + database, () -> tables(0, Catalog.MOST));
                Faults.Fault next = server.faults()
                        .answer("SHOW TABLES " + schema + " LIMIT 10000 FROM 'T10199'", () -> tables(10_200, 3));
                Faults.Fault first = server.faults().answer("SHOW TABLES " + schema, () -> tables(200, Catalog.MOST));
                Faults.Fault tokens = server.faults().fail("SYSTEM$", "003001", "42501", "Insufficient privileges");
                Connector connector = server.open()) {
            assertThat(List.of(capped, next, first, tokens)).hasSize(4);
            assertThat(connector.datasets())
                    .contains(Crawl.ref("T200", DatasetKind.TABLE), Crawl.ref("T10202", DatasetKind.TABLE))
                    .doesNotContain(Crawl.ref("T0", DatasetKind.TABLE));
            assertThat(server.paths()).anyMatch(path -> path.startsWith(Chunks.PATH));
        }
    }

    private static Map<String, Object> tables(int from, int count) {
        List<Kind> columns = List.of(
                Kind.of("created_on", "text"),
                Kind.of("name", "text"),
                Kind.of("database_name", "text"),
                Kind.of("schema_name", "text"),
                Kind.of("rows", "fixed"),
                Kind.of("bytes", "fixed"));
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            rows.add(List.of("0", "T" + i, Engine.DATABASE, Engine.SCHEMA, "1", "1"));
        }
        return Protocol.rows(columns, rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":"FIXED","precision":38,"scale":0,"nullable":false}       | NUMBER(38,0) | INTEGER      | false
                    {"type":"FIXED","precision":12,"scale":2,"nullable":true}        | NUMBER(12,2) | DECIMAL      | true
                    {"type":"REAL","nullable":true}                                  | FLOAT        | FLOAT        | true
                    {"type":"TEXT","length":16,"byteLength":64,"nullable":true}      | VARCHAR(16)  | TEXT         | true
                    {"type":"TIMESTAMP_NTZ","precision":0,"scale":9,"nullable":true} | TIMESTAMP_NTZ| TIMESTAMP    | true
                    {"type":"TIMESTAMP_LTZ","precision":0,"scale":9,"nullable":true} | TIMESTAMP_LTZ| TIMESTAMP_TZ | true
                    {"type":"TIMESTAMP_TZ","precision":0,"scale":9,"nullable":true}  | TIMESTAMP_TZ | TIMESTAMP_TZ | true
                    {"type":"VARIANT","nullable":true}                               | VARIANT      | JSON         | true
                    {"type":"OBJECT","nullable":true}                                | OBJECT       | JSON         | true
                    {"type":"ARRAY","nullable":true}                                 | ARRAY        | ARRAY        | true
                    {"type":"BINARY","length":8,"nullable":true}                     | BINARY(8)    | BINARY       | true
                    {"type":"GEOGRAPHY","nullable":true}                             | GEOGRAPHY    | OTHER        | true
                    """)
    void typesAreReadFromTheirJson(String json, String nativeType, ColumnType type, boolean nullable) {
        assertThat(NativeTypes.column("C", json)).isEqualTo(new Column("C", nativeType, type, nullable));
    }

    @Test
    void theFirstTimeInAClusteringKeyCutsTheTable() {
        Schema schema = Schema.of(
                new Column("COUNTRY", "VARCHAR(2)", ColumnType.TEXT, true),
                new Column("ORDERED_AT", "TIMESTAMP_NTZ", ColumnType.TIMESTAMP, true),
                new Column("loaded at", "TIMESTAMP_NTZ", ColumnType.TIMESTAMP, true));
        assertThat(ClusterKey.timeColumn("LINEAR(COUNTRY, TO_DATE(ORDERED_AT))", schema))
                .isEqualTo("ORDERED_AT");
        assertThat(ClusterKey.timeColumn("LINEAR(\"loaded at\")", schema)).isEqualTo("loaded at");
        assertThat(ClusterKey.timeColumn("LINEAR(COUNTRY)", schema)).isNull();
        assertThat(ClusterKey.timeColumn("", schema)).isNull();
    }

    @Test
    void schemasNarrowWhatIsShown() {
        assertThat(new Watched(List.of("A", "B"), List.of("X")).scopes())
                .extracting(ShowScope::sql)
                .containsExactly("IN SCHEMA \"A\".\"X\"", "IN SCHEMA \"B\".\"X\"");
        assertThat(new Watched(List.of("A"), List.of()).covers(DatasetName.of("A", "any", "t")))
                .isTrue();
    }
}
