package io.tidemark.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuleTypesPageTest {
    private static final Path PAGE = Path.of("../docs/rule-types.md");

    /** {@code mvn -pl core test -Dtest=RuleTypesPageTest -Dtidemark.write=true} writes it anew. */
    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("tidemark.write")) {
            Files.writeString(PAGE, RuleTypesPage.text());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(RuleTypesPage.text());
    }

    @Test
    void everyTypeOfTheTableIsOneOfTheProgram() {
        assertThat(TypeTable.names())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RuleType.values()).map(RuleType::text).toList());
    }

    @Test
    void everyTypeThatReadsStatesHasALook() {
        Arrays.stream(RuleType.values())
                .filter(type -> type.spec().reads() == RuleSource.STATE)
                .forEach(type -> assertThat(StateLook.of(type)).isNotNull());
    }
}
