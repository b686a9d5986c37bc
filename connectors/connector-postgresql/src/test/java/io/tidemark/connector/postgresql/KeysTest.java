package io.tidemark.connector.postgresql;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.dataset.SchemaDiff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys, constraints and indexes are told as the server describes them. */
class KeysTest {
    private final TestServer server = TestServer.get();
    private final Connector connector = server.open();

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void eachKeyAndIndexOnceInItsOwnWords() {
        plant();
        assertThat(schema().keys().definitions())
                .containsExactly(
                        "by_note: CREATE INDEX by_note ON public.keyed USING btree (lower(note)) WHERE (id > 5)",
                        "keyed_owner_fkey: FOREIGN KEY (owner) REFERENCES keyed_owners(id)",
                        "keyed_pkey: PRIMARY KEY (id)");
    }

    @Test
    void anIndexThatWasDroppedAndAKeyThatGrewAreChanges() {
        plant();
        Schema before = schema();
        server.execute(
                "DROP INDEX by_note",
                "ALTER TABLE keyed DROP CONSTRAINT keyed_pkey",
                "ALTER TABLE keyed ADD CONSTRAINT keyed_pkey PRIMARY KEY (id, owner)");
        assertThat(SchemaDiff.between(PLAYS, before, schema(), NOON))
                .filteredOn(change -> change.kind() == SchemaChange.Kind.KEY_CHANGED)
                .extracting(SchemaChange::column, SchemaChange::after)
                .containsExactly(tuple("by_note", ""), tuple("keyed_pkey", "PRIMARY KEY (id, owner)"));
    }

    private void plant() {
        server.execute(
                "DROP TABLE IF EXISTS keyed",
                "DROP TABLE IF EXISTS keyed_owners",
                "CREATE TABLE keyed_owners (id integer PRIMARY KEY)",
                "CREATE TABLE keyed (id integer PRIMARY KEY, owner integer REFERENCES keyed_owners, note text)",
                "CREATE INDEX by_note ON keyed (lower(note)) WHERE id > 5");
    }

    private Schema schema() {
        return connector.describe(Crawl.table("keyed")).schema();
    }
}
