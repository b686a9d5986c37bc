package io.tidemark.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {
    private static final DatasetId ORDERS = new DatasetId("warehouse:public.orders");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Column ID = new Column("id", "bigint", ColumnType.INTEGER, false);
    private static final Column NAME = new Column("name", "text", ColumnType.TEXT, true);
    private static final Column AGE = new Column("age", "integer", ColumnType.INTEGER, true);

    @Test
    void equalSchemasDoNotDiffer() {
        assertThat(diff(Schema.of(ID, NAME), Schema.of(ID, NAME))).isEmpty();
    }

    @Test
    void anAddedColumnIsNoChangeOfOrder() {
        assertThat(diff(Schema.of(ID, NAME), Schema.of(ID, AGE, NAME)))
                .containsExactly(change(SchemaChange.Kind.COLUMN_ADDED, "age", "", "integer"));
    }

    @Test
    void aRemovedColumnIsNoChangeOfOrder() {
        assertThat(diff(Schema.of(ID, AGE, NAME), Schema.of(ID, NAME)))
                .containsExactly(change(SchemaChange.Kind.COLUMN_REMOVED, "age", "integer", ""));
    }

    @Test
    void aColumnMayChangeItsTypeAndItsNullability() {
        Column strict = new Column("age", "bigint", ColumnType.INTEGER, false);
        assertThat(diff(Schema.of(AGE), Schema.of(strict)))
                .containsExactly(
                        change(SchemaChange.Kind.TYPE_CHANGED, "age", "integer", "bigint"),
                        change(SchemaChange.Kind.NULLABILITY_CHANGED, "age", "nullable", "not null"));
    }

    @Test
    void swappedColumnsAreAChangeOfOrder() {
        assertThat(diff(Schema.of(ID, NAME), Schema.of(NAME, ID)))
                .containsExactly(change(SchemaChange.Kind.ORDER_CHANGED, "", "id, name", "name, id"));
    }

    @Test
    void aKeyThatIsNewGoneOrAnotherIsNamed() {
        Schema before = keyed("pkey: PRIMARY KEY (id)", "by_name: INDEX (name)");
        Schema after = keyed("pkey: PRIMARY KEY (id, name)", "fk: FOREIGN KEY (id) REFERENCES others");
        assertThat(diff(before, after))
                .containsExactly(
                        change(SchemaChange.Kind.KEY_CHANGED, "by_name", "INDEX (name)", ""),
                        change(SchemaChange.Kind.KEY_CHANGED, "fk", "", "FOREIGN KEY (id) REFERENCES others"),
                        change(SchemaChange.Kind.KEY_CHANGED, "pkey", "PRIMARY KEY (id)", "PRIMARY KEY (id, name)"));
    }

    @Test
    void oneOfTwoKeysOfTheSameNameIsNotHidden() {
        Schema before = keyed("by_id: INDEX (id)", "by_id: UNIQUE (id)");
        assertThat(diff(before, keyed("by_id: UNIQUE (id)", "by_id: INDEX (id)")))
                .isEmpty();
        assertThat(diff(before, keyed("by_id: INDEX (id)")))
                .containsExactly(
                        change(SchemaChange.Kind.KEY_CHANGED, "by_id", "INDEX (id); UNIQUE (id)", "INDEX (id)"));
    }

    @Test
    void keysThatWereNotToldBeforeAreNotNew() {
        assertThat(diff(Schema.of(ID), keyed("pkey: PRIMARY KEY (id)"))).isEmpty();
        assertThat(diff(keyed(), keyed("pkey: PRIMARY KEY (id)"))).hasSize(1);
    }

    private static Schema keyed(String... definitions) {
        return new Schema(List.of(ID), Keys.of(List.of(definitions)));
    }

    private static List<SchemaChange> diff(Schema before, Schema after) {
        return SchemaDiff.between(ORDERS, before, after, NOON);
    }

    private static SchemaChange change(SchemaChange.Kind kind, String column, String before, String after) {
        return new SchemaChange(ORDERS, NOON, kind, column, before, after);
    }
}
