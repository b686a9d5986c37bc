package io.tidemark.app.cli;

import io.tidemark.app.wiring.TidemarkApplication;
import java.util.HashMap;
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
        Map<String, Object> settings = new HashMap<>();
        settings.put("tidemark.data-dir", dir.path().toString());
        line.option("config").ifPresent(file -> settings.put("tidemark.config", file));
        line.option("port").ifPresent(port -> settings.put("server.port", port));
        line.option("address").ifPresent(address -> settings.put("server.address", address));
        SpringApplication application = new SpringApplication(TidemarkApplication.class);
        application.setDefaultProperties(settings);
        application.run();
        return Outcome.running();
    }
}
