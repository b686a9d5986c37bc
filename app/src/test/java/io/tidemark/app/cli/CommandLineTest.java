package io.tidemark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private static CommandLine parse(String... args) {
        return CommandLine.parse(args, Set.of("port", "config"));
    }

    @Test
    void wordsAndOptionsMayMix() {
        CommandLine line = parse("a", "--port", "1", "b", "--config=x=y");

        assertThat(line.words()).containsExactly("a", "b");
        assertThat(line.option("port")).contains("1");
        assertThat(line.option("config")).contains("x=y");
    }

    @Test
    void anUnknownOptionAndOneWithoutValueAreRefusedByName() {
        assertThatThrownBy(() -> parse("--prot", "1")).hasMessageContaining("--prot");
        assertThatThrownBy(() -> parse("--port")).hasMessageContaining("--port needs a value");
    }
}
