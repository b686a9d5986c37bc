package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Relating;
import io.tidemark.connector.Relations;
import org.junit.jupiter.api.Test;

final class RelationsTest {
    private final TestServer server = TestServer.get();

    @Test
    void viewsAndForeignKeysTellWhatIsMadeOfWhat() {
        server.execute(
                "CREATE TABLE kin_orders (id bigint PRIMARY KEY, at timestamp NOT NULL)",
                "CREATE TABLE kin_items (order_id bigint, kind varchar(9), FOREIGN KEY kin (order_id) REFERENCES kin_orders (id))",
                "CREATE VIEW kin_both AS SELECT o.id, concat(i.kind, 'x') AS kind FROM kin_orders o"
                        + " JOIN kin_items i ON i.order_id = o.id WHERE o.at > now() - INTERVAL 1 DAY AND i.kind <> 'no'");
        try {
            Relations relations = ((Relating) Crawl.connector()).relations();

            assertThat(relations.notes()).noneMatch(note -> note.contains("kin_both"));
            assertThat(relations.found())
                    .filteredOn(one -> one.downstream().leaf().startsWith("kin_"))
                    .extracting(one ->
                            one.upstream().leaf() + " > " + one.downstream().leaf() + " " + one.kind())
                    .containsExactlyInAnyOrder(
                            "kin_orders > kin_both VIEW",
                            "kin_items > kin_both VIEW",
                            "kin_orders > kin_items FOREIGN_KEY");
        } finally {
            server.execute("DROP VIEW kin_both", "DROP TABLE kin_items", "DROP TABLE kin_orders");
        }
    }
}
