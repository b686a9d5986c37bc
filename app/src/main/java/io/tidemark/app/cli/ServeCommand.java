package io.tidemark.app.cli;

import io.tidemark.app.wiring.TidemarkApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;

/** {@code tidemark serve}: starts the server. */
public final class ServeCommand {
    public static final Set<String> OPTIONS = Set.of("data-dir", "config", "port", "address");

    private final Map<String, String> environment;

    public ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    public Outcome run(CommandLine line) {
        DataDir dir = DataDir.of(line, environment);
        dir.create();
        List<String> settings = new ArrayList<>();
        settings.add("--tidemark.data-dir=" + dir.path());
        line.option("config").ifPresent(file -> settings.add("--tidemark.config=" + file));
        line.option("port").ifPresent(port -> settings.add("--server.port=" + port));
        line.option("address").ifPresent(address -> settings.add("--server.address=" + address));
        new SpringApplication(TidemarkApplication.class).run(settings.toArray(String[]::new));
        return Outcome.running();
    }
}
