package io.tidemark.connector.kafka.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Facet;
import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldValuesTest {
    private final FieldValues values = new FieldValues(Wanted.of(List.of("a", "b"), new BitSet()));

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.50000000000000000000",
        "0.1, 0.10000000000000000000",
        "1500, 1500.00000000000000000",
        "100000000000000000000, 1e20",
        "12345678901234567890, 12345678901234567890.0",
        "0, -0.00000000000000000000"
    })
    void equalNumbersHaveOneHashHoweverTheyAreWritten(String one, String other) {
        decimal(0, one);
        decimal(1, other);
        assertThat(values.hash(0)).isEqualTo(values.hash(1));
    }

    @Test
    void aNumberHasOneHashAsLongDoubleAndText() {
        values.putLong(0, 42);
        decimal(1, "42.000000000000000000");
        assertThat(values.hash(0)).isEqualTo(values.hash(1));
        values.putDouble(1, 42);
        assertThat(values.hash(0)).isEqualTo(values.hash(1));
        values.putDouble(0, 0.25);
        decimal(1, "0.25000000000000000");
        assertThat(values.hash(0)).isEqualTo(values.hash(1));
    }

    @Test
    void numbersThatDifferBeyondADoublesDigitsHaveDifferentHashes() {
        decimal(0, "0.10000000000000000001");
        decimal(1, "0.1");
        assertThat(values.number(0)).isEqualTo(values.number(1));
        assertThat(values.hash(0)).isNotEqualTo(values.hash(1));
    }

    @Test
    void textsWrittenIntoRoomStayWhenTheRoomGrows() {
        for (int slot = 0; slot < 2; slot++) {
            byte[] room = values.room(400);
            int from = values.used();
            Arrays.fill(room, from, from + 400, (byte) ('a' + slot));
            values.take(from + 400);
            values.putText(slot, room, from, from + 400);
        }
        assertThat(values.value(0)).isEqualTo("a".repeat(400));
        assertThat(values.value(1)).isEqualTo("b".repeat(400));
    }

    /** A field that is taken for a time, as one record after the other has it; in a batch as alone. */
    @Test
    void theTypeOfEachValueIsTold() {
        BitSet times = new BitSet();
        times.set(0);
        FieldValues loose = new FieldValues(Wanted.of(List.of("at"), times));
        byte[] bytes = "2026-03-02T10:00:00Zsoon{}12345678901234567890".getBytes(StandardCharsets.UTF_8);
        List<Runnable> writers = List.of(
                () -> loose.putNothing(0),
                () -> loose.putBoolean(0, true),
                () -> loose.putLong(0, 1_772_445_600_000L),
                () -> loose.putText(0, bytes, 0, 20),
                () -> loose.putText(0, bytes, 20, 24),
                () -> loose.putJson(0, bytes, 24, 26));
        RecordBatch batch = new RecordBatch(List.of(Set.of(Facet.TYPE)));
        loose.makeRoom(writers.size());
        for (int record = 0; record < writers.size(); record++) {
            loose.moveTo(record);
            loose.clear();
            writers.get(record).run();
        }
        new BatchColumn(batch.column(0), loose, 0).take(writers.size());
        List<Byte> expected = List.of(
                (byte) 0,
                ValueType.BOOLEAN.code(),
                ValueType.TIME.code(),
                ValueType.TIME.code(),
                ValueType.TEXT.code(),
                ValueType.STRUCTURE.code());
        for (int record = writers.size() - 1; record >= 0; record--) {
            assertThat(batch.column(0).types()[record]).as("record %s", record).isEqualTo(expected.get(record));
            loose.moveTo(record);
            assertThat(loose.valueType(0)).isEqualTo(expected.get(record));
        }
        values.putDouble(0, 0.5);
        decimal(1, "12345678901234567890");
        assertThat(values.valueType(0)).isEqualTo(ValueType.NUMBER.code());
        assertThat(values.valueType(1)).isEqualTo(ValueType.NUMBER.code());
    }

    @Test
    void recordsKeptSideBySideKeepTheirValues() {
        values.makeRoom(3);
        for (int record = 0; record < 3; record++) {
            values.moveTo(record);
            values.clear();
            values.putLong(0, record);
            byte[] room = values.room(300);
            int from = values.used();
            Arrays.fill(room, from, from + 300, (byte) ('a' + record));
            values.take(from + 300);
            values.putText(1, room, from, from + 300);
        }
        for (int record = 0; record < 3; record++) {
            values.moveTo(record);
            assertThat(values.value(0)).isEqualTo((long) record);
            assertThat(values.value(1))
                    .isEqualTo(Character.toString('a' + record).repeat(300));
        }
    }

    private void decimal(int slot, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        values.putDecimal(slot, bytes, 0, bytes.length);
    }
}
