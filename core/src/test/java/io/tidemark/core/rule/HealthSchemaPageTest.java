package io.tidemark.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HealthSchemaPageTest {
    private static final Path PAGE = Path.of("../docs/health-schema.md");

    /** {@code mvn -pl core test -Dtest=HealthSchemaPageTest -Dtidemark.write=true} writes it anew. */
    @Test
    void thePageSaysWhatTheTablesAre() throws IOException {
        if (Boolean.getBoolean("tidemark.write")) {
            Files.writeString(PAGE, HealthSchemaPage.text());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(HealthSchemaPage.text());
    }
}
