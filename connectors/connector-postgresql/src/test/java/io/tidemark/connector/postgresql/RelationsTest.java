package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Relating;
import io.tidemark.connector.Relation;
import io.tidemark.connector.Relations;
import org.junit.jupiter.api.Test;

final class RelationsTest {
    private final TestServer server = TestServer.get();

    @Test
    void viewsAndForeignKeysTellWhatIsMadeOfWhat() {
        server.execute(
                "DROP SCHEMA IF EXISTS kin CASCADE",
                "CREATE SCHEMA kin",
                "CREATE TABLE kin.orders (id bigint PRIMARY KEY, boss bigint REFERENCES kin.orders, at timestamptz)",
                "CREATE TABLE kin.items (order_id bigint REFERENCES kin.orders, at timestamptz NOT NULL)"
                        + " PARTITION BY RANGE (at)",
                "CREATE TABLE kin.items_1 PARTITION OF kin.items FOR VALUES FROM ('2025-06-01') TO ('2025-06-02')",
                "CREATE VIEW kin.\"Both\" AS SELECT o.id, i.at::date FROM kin.orders o JOIN kin.items i ON i.order_id = o.id",
                "CREATE MATERIALIZED VIEW kin.counted AS SELECT count(*) FROM kin.\"Both\"");
        try (Crawl crawl = Crawl.ofTable("any")) {
            Relations relations = ((Relating) crawl.connector()).relations();

            assertThat(relations.notes()).isEmpty();
            assertThat(relations.found())
                    .filteredOn(one -> one.downstream().path().getFirst().equals("kin"))
                    .extracting(one -> one.upstream() + " > " + one.downstream() + " " + one.kind())
                    .containsExactly(
                            "kin.items > kin.\"Both\" " + Relation.Kind.VIEW,
                            "kin.orders > kin.\"Both\" " + Relation.Kind.VIEW,
                            "kin.\"Both\" > kin.counted " + Relation.Kind.VIEW,
                            "kin.orders > kin.items " + Relation.Kind.FOREIGN_KEY);
            assertThat(relations.found())
                    .filteredOn(one -> one.downstream().leaf().equals("items"))
                    .extracting(Relation::reason)
                    .containsExactly("foreign key items_order_id_fkey");
        } finally {
            server.execute("DROP SCHEMA kin CASCADE");
        }
    }
}
