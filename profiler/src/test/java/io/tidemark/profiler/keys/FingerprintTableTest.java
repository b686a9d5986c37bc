package io.tidemark.profiler.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTableTest {
    private static final int KEYS = 3_000;
    private static final int CHANGES = 200_000;

    /** The table is nearly full, so that many hashes lie in later lines than their own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsThereIsKnownHoweverOftenOthersCameAndWent(int seed) {
        Random random = new Random(seed);
        FingerprintTable table = new FingerprintTable(KEYS);
        List<Long> there = new ArrayList<>();
        int wrong = 0;
        for (int change = 0; change < CHANGES; change++) {
            if (!table.hasRoomFor(1) || (!there.isEmpty() && random.nextInt(5) == 0)) {
                table.remove(there.remove(random.nextInt(there.size())));
                continue;
            }
            boolean again = !there.isEmpty() && random.nextInt(4) == 0;
            long hash = again ? there.get(random.nextInt(there.size())) : random.nextLong();
            boolean known = table.add(hash);
            there.add(hash);
            assertThat(known || !again).isTrue();
            wrong += known && !again ? 1 : 0;
        }
        assertThat(table.hasRoomFor(KEYS / 50)).isFalse();
        assertThat(wrong).isLessThan(CHANGES / 500);
        there.forEach(table::remove);
        assertThat(table.add(random.nextLong())).isFalse();
    }

    @Test
    void whatWasNotAddedCannotLeave() {
        FingerprintTable table = new FingerprintTable(KEYS);
        table.add(7);
        assertThatThrownBy(() -> table.remove(8)).isInstanceOf(IllegalStateException.class);
    }
}
