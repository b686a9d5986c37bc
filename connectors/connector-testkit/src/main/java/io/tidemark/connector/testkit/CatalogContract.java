package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a connector tells of datasets and their schemas. */
abstract class CatalogContract extends OpenConnector {
    @Test
    void listsTheCreatedDatasets() {
        DatasetRef first = emptyOrders();
        DatasetRef second = emptyOrders();
        assertThat(connector().datasets()).contains(first, second).doesNotHaveDuplicates();
    }

    @Test
    void aDroppedDatasetIsNoLongerListed() {
        DatasetRef orders = emptyOrders();
        assertThat(connector().datasets()).contains(orders);
        store().drop(orders);
        assertThat(connector().datasets()).doesNotContain(orders);
    }

    @Test
    void describesColumnsWithTheirTypesInTheStoresOrder() {
        DatasetRef orders = emptyOrders();
        add(orders, Orders.rows(fields(), 0, 50));
        DatasetDescription described = connector().describe(orders);
        assertThat(described.ref()).isEqualTo(orders);
        assertThat(described.schema().columns())
                .extracting(Column::name, Column::type)
                .containsAll(fields().stream()
                        .map(field -> tuple(field.name(), field.type()))
                        .toList());
        assertThat(described.schema().columns()).extracting(Column::nativeType).doesNotContain("");
    }

    @Test
    void onlyColumnsThatNeverHoldNullAreSaidToBeSo() {
        DatasetRef orders = emptyOrders();
        add(orders, Orders.rows(fields(), 0, 50));
        for (Field field : fields()) {
            Column column =
                    connector().describe(orders).schema().column(field.name()).orElseThrow();
            boolean expected = field.nullable() || !has(Ability.KNOWS_NULLABILITY);
            assertThat(column.nullable()).as(field.name()).isEqualTo(expected);
        }
    }

    @Test
    void namesWithDotsAndUpperCaseSurvive() {
        namesSurvive(List.of("dotted.Name-1_X", "UPPER.CASE"), List.of());
    }

    @Test
    void namesWithDotsSpacesQuotesUpperCaseAndUnicode() {
        needs(Ability.ODD_NAMES);
        namesSurvive(
                List.of("say \"hello\" world", "semi;colon 'quote'", "question? $1 :name", "Größe ${x} \\"),
                List.of("Order \"No\"", "a.b", "UPPER", "sp ace", "it's", "what? $2", "select"));
    }

    private void namesSurvive(List<String> leaves, List<String> columns) {
        List<Field> fields = new ArrayList<>(fields());
        columns.forEach(column -> fields.add(Field.nullable(column, ColumnType.TEXT)));
        for (String leaf : leaves) {
            DatasetRef created = store().create(leaf, fields);
            List<Row> rows = Orders.rows(fields(), 0, 30).stream()
                    .map(row -> extended(row, columns))
                    .toList();
            store().add(created, fields, rows);
            assertThat(connector().datasets()).contains(created);
            assertThat(created.name().leaf()).isEqualTo(leaf);
            assertThat(connector().describe(created).schema().names()).containsAll(columns);
            assertThat(list(created, "").observations()).isNotEmpty();
            profilesLikeTheOracle(created, fields, rows);
        }
    }

    private static Row extended(Row row, List<String> columns) {
        List<@Nullable Object> values = new ArrayList<>(row.values());
        columns.forEach(column -> values.add(values.size() % 2 == 0 ? null : ""));
        return new Row(values);
    }

    abstract void profilesLikeTheOracle(DatasetRef dataset, List<Field> fields, List<Row> rows);

    @Test
    void anUnknownDatasetIsGone() {
        DatasetRef orders = emptyOrders();
        List<String> path = new ArrayList<>(orders.name().path());
        path.set(path.size() - 1, "never_created");
        DatasetRef unknown = new DatasetRef(new DatasetName(path), orders.kind());
        assertFails(ErrorCode.DATASET_GONE, () -> connector().describe(unknown));
    }

    @Test
    void aDatasetThatWasDroppedAfterItWasDescribedIsGone() {
        DatasetRef orders = emptyOrders();
        DatasetDescription described = connector().describe(orders);
        store().drop(orders);
        assertFails(ErrorCode.DATASET_GONE, () -> connector().partitions(described, hourly(), "", HORIZON));
    }
}
