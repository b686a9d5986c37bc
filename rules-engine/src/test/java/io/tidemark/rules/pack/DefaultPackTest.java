package io.tidemark.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DefaultPackTest {
    @Test
    void everyTypeOnWhatHappensIsThereOnce() {
        assertThat(DefaultPack.rules())
                .extracting(Rule::type)
                .doesNotHaveDuplicates()
                .containsAll(Arrays.stream(RuleType.values())
                        .filter(type -> type.subject() == RuleType.Subject.LIFE
                                || type.subject() == RuleType.Subject.SCHEMA)
                        .toList());
        assertThat(DefaultPack.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsWrongWithThem() {
        assertThat(DefaultPack.rules()).allSatisfy(rule -> assertThat(RuleCheck.ofItself(rule))
                .as(rule.id().value())
                .isEmpty());
    }

    @Test
    void allAreBuiltInAndOnlyGapsAndMisplacedRowsAreOff() {
        assertThat(DefaultPack.rules()).allMatch(rule -> rule.origin() == Origin.BUILT_IN);
        assertThat(DefaultPack.rules())
                .filteredOn(rule -> !rule.enabled())
                .extracting(Rule::type)
                .containsExactlyInAnyOrder(RuleType.PARTITION_GAP, RuleType.PARTITION_MISPLACED_ROWS);
    }
}
