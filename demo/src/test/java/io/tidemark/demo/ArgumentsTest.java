package io.tidemark.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void nothingGivenIsTheStandardDemo() {
        Arguments arguments = Arguments.parse();
        assertThat(arguments.options()).isEqualTo(DemoOptions.standard());
        assertThat(arguments.port()).isEqualTo(8080);
        assertThat(arguments.app()).isEmpty();
    }

    @Test
    void everyOptionIsTaken() {
        Arguments arguments = Arguments.parse(
                "--app",
                "a.jar",
                "--port",
                "9",
                "--days",
                "5",
                "--seed",
                "7",
                "--data-dir",
                "d",
                "--fault-interval",
                "30",
                "--scale",
                "0.5");
        assertThat(arguments.app()).contains(Path.of("a.jar"));
        assertThat(arguments.port()).isEqualTo(9);
        assertThat(arguments.options())
                .isEqualTo(DemoOptions.standard()
                        .days(5)
                        .seed(7)
                        .scale(0.5)
                        .dataDir(Path.of("d"))
                        .faultInterval(Duration.ofSeconds(30)));
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> Arguments.parse("--colour", "red")).hasMessageContaining("--colour");
        assertThatThrownBy(() -> Arguments.parse("--days", "many")).hasMessageContaining("not many");
        assertThatThrownBy(() -> Arguments.parse("--days", "2")).hasMessageContaining("between 3 and 60");
        assertThatThrownBy(() -> Arguments.parse("--port")).hasMessageContaining("lacks its value");
    }
}
