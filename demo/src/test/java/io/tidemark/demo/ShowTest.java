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
        Path data = folder.resolve("data");
        int port = FreePort.any();
        DemoOptions options =
                DemoOptions.standard().days(3).scale(0.05).dataDir(data).faultInterval(Duration.ofMillis(100));
        Arguments arguments = new Arguments(options, port, Optional.of(FakeProduct.jar(folder)));
        CompletableFuture<Show> show = new CompletableFuture<>();
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            Show mine = new Show(arguments, InstantSource.system(), console::add);
            show.complete(mine);
            code.complete(mine.play());
        });
        eventually(() -> printed(), text -> text.contains("http://127.0.0.1:" + port));
        eventually(() -> printed(), text -> text.contains("+ healed: hour lost"));
        assertThat(printed()).contains("demo / demo", "hour partial", "Should be found by: partition_missing");
        assertThat(data.resolve("tidemark.log")).content().contains("words serve, user demo");
        assertThat(data.resolve("tidemark.yaml"))
                .content()
                .contains("timeColumn: event_time")
                .doesNotContain("${");

        show.join().stop();

        assertThat(code.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(printed()).endsWith("Everything is stopped.");
        assertThat(FreePort.isFree(port)).isTrue();
        eventually(() -> ProcessHandle.current().children().count(), children -> children == 0);
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

    private String printed() {
        return String.join("\n", console);
    }
}
