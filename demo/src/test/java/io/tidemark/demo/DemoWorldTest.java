package io.tidemark.demo;

import static io.tidemark.demo.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.demo.fault.FaultKind;
import io.tidemark.demo.server.FreePort;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorldTest {

    @TempDir
    Path folder;

    @Test
    void closedWorldLeavesNeitherServersNorFolder() throws Exception {
        DemoWorld world = DemoWorld.start(DemoOptions.standard(), InstantSource.system(), _ -> {});
        int kafka = Integer.parseInt(world.kafkaBootstrap().split(":", -1)[1]);
        assertThat(FreePort.isFree(world.postgresPort())).isFalse();
        assertThatThrownBy(() -> world.inject(FaultKind.HOUR_LOST)).hasMessageContaining("loadPast()");

        world.close();

        assertThat(FreePort.isFree(world.postgresPort())).isTrue();
        assertThat(FreePort.isFree(kafka)).isTrue();
        assertThat(world.dataDir()).doesNotExist();
        eventually(() -> ProcessHandle.current().children().count(), children -> children == 0);
    }

    @Test
    void folderOfSomebodyElseIsNotTouched() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "precious");
        assertThatThrownBy(
                        () -> DemoWorld.start(DemoOptions.standard().dataDir(folder), InstantSource.system(), _ -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Choose an empty folder");
        assertThat(folder.resolve("thesis.txt")).exists();
    }
}
