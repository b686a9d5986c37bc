package io.tidemark.demo;

import static io.tidemark.demo.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.demo.server.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run, with a stand-in for the product's jar. */
class ShowTest {

    @TempDir
    Path folder;

    private final List<String> console = new CopyOnWriteArrayList<>();

    @Test
    void showsWhereToLookAndLeavesNothingRunning() throws Exception {
        int port = FreePort.any();
        CompletableFuture<Show> show = new CompletableFuture<>();
        CompletableFuture<Integer> code = play(arguments(port), show);
        try {
            eventually(() -> printed(), text -> text.contains("http://127.0.0.1:" + port));
            eventually(() -> printed(), text -> text.contains("! column added"));
        } finally {
            show.join().stop();
        }
        assertThat(printed())
                .contains("demo / demo", "hour partial", "Should be found by: partition_missing")
                .contains("! hour lost", "! hour backfilled", "! batch resent", "! null burst", "! hour partial")
                .contains("! producer stopped", "+ healed: hour lost")
                .doesNotContain("tries a batch again", "stopped:", "While stopping")
                .endsWith("Everything is stopped.");
        assertThat(code.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(FreePort.isFree(port)).isTrue();
        eventually(() -> ProcessHandle.current().children().count(), children -> children == 0);
    }

    @Test
    void productGetsItsConfigurationAndLogin() throws Exception {
        Path config = Files.writeString(folder.resolve("tidemark.yaml"), "live");
        int port = FreePort.any();
        try (Product product = Product.start(FakeProduct.jar(folder), config, port)) {
            assertThat(product.awaitUp(Duration.ofSeconds(20))).isTrue();
            assertThat(product.lastLines()).contains("words serve, user demo");
        }
        assertThat(FreePort.isFree(port)).isTrue();
    }

    @Test
    void productThatDiesIsReportedWithItsLastWords() throws Exception {
        Path config = Files.writeString(folder.resolve("tidemark.yaml"), "die");
        try (Product product = Product.start(FakeProduct.jar(folder), config, FreePort.any())) {
            assertThat(product.awaitUp(Duration.ofSeconds(20))).isFalse();
            assertThat(product.isAlive()).isFalse();
            assertThat(product.lastLines()).endsWith("I can't go on.");
        }
    }

    private Arguments arguments(int port) throws Exception {
        DemoOptions options = DemoOptions.standard()
                .days(3)
                .scale(0.05)
                .dataDir(folder.resolve("data"))
                .faultInterval(Duration.ofMillis(100));
        return new Arguments(options, port, Optional.of(FakeProduct.jar(folder)));
    }

    private CompletableFuture<Integer> play(Arguments arguments, CompletableFuture<Show> show) {
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            Show mine = new Show(arguments, InstantSource.system(), console::add);
            show.complete(mine);
            code.complete(mine.play());
        });
        return code;
    }

    private String printed() {
        return String.join("\n", console);
    }
}
