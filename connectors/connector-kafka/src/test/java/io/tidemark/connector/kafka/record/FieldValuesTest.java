package io.tidemark.connector.kafka.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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
