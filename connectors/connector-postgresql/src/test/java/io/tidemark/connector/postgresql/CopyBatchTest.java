package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.ColumnBatch;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.Facet;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.TextBatch;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that are read column by column have the values that they have one by one. */
final class CopyBatchTest {
    private static final int ROWS = 700;

    /** All that can be read of a value. */
    private record Reading(
            @Nullable Object value,
            boolean blank,
            boolean truth,
            byte type,
            double number,
            long micros,
            @Nullable String text,
            long hash,
            long fingerprint) {}

    @Test
    void valuesOfHostileTypesAreTheSameEitherWay() {
        DatasetDescription table = RandomTable.create(
                        "batched",
                        new Random(8),
                        2 + HostileType.ALL.size(),
                        ROWS,
                        Instant.parse("2025-06-02T00:00:00Z"))
                .describe();
        ScanRequest request = new ScanRequest(
                table,
                Partitioning.UNDIVIDED,
                List.of(PartitionKey.WHOLE),
                table.schema().names(),
                Duration.ofSeconds(30));
        try (PostgresqlConnector connector =
                (PostgresqlConnector) TestServer.get().open()) {
            List<Reading> single =
                    oneByOne(connector.scan(request), request.columns().size());
            assertThat(single).hasSize(ROWS * request.columns().size());
            assertThat(inBatches(connector.scan(request), request.columns().size()))
                    .isEqualTo(single);
        }
    }

    private static List<Reading> oneByOne(RecordCursor cursor, int columns) {
        List<Reading> readings = new ArrayList<>();
        try (cursor) {
            while (cursor.next()) {
                for (int i = 0; i < columns; i++) {
                    boolean absent = cursor.isNull(i);
                    Utf8View view = new Utf8View();
                    readings.add(new Reading(
                            cursor.value(i),
                            cursor.isBlank(i),
                            cursor.isTrue(i),
                            cursor.valueType(i),
                            cursor.number(i),
                            cursor.micros(i),
                            cursor.text(i, view) ? text(view) : null,
                            absent ? 0 : cursor.hash(i),
                            absent ? 0 : cursor.fingerprint(i)));
                }
            }
        }
        return readings;
    }

    private static List<Reading> inBatches(RecordCursor cursor, int columns) {
        Set<Facet> all = EnumSet.allOf(Facet.class);
        RecordBatch batch = new RecordBatch(Collections.nCopies(columns, all));
        List<Reading> readings = new ArrayList<>();
        try (cursor) {
            do {
                cursor.fill(batch);
                for (int place = 0; place < batch.size(); place++) {
                    for (int i = 0; i < columns; i++) {
                        readings.add(reading(batch.column(i), place));
                    }
                }
            } while (batch.isFull());
        }
        return readings;
    }

    private static Reading reading(ColumnBatch column, int place) {
        boolean absent = column.nulls()[place];
        assertThat(column.value(place) == null).isEqualTo(absent);
        return new Reading(
                column.value(place),
                column.blanks()[place],
                column.truths()[place],
                column.types()[place],
                column.numbers()[place],
                column.micros()[place],
                text(column.texts(), place),
                absent ? 0 : column.hashes()[place],
                absent ? 0 : column.fingerprints()[place]);
    }

    private static @Nullable String text(TextBatch texts, int place) {
        if (!texts.isText(place)) {
            return null;
        }
        Utf8View view = new Utf8View();
        texts.show(place, view);
        return text(view);
    }

    private static String text(Utf8View view) {
        return new String(view.bytes(), view.from(), view.length(), StandardCharsets.UTF_8);
    }
}
