package io.tidemark.app.contract;

import io.tidemark.core.dataset.ConnectionTest;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds the source that a contract is checked against: one of the configuration file, or a server of the contract. */
public final class VerifiedSource {
    private static final String USER = "TIDEMARK_SOURCE_USER";
    private static final String PASSWORD = "TIDEMARK_SOURCE_PASSWORD";

    private final List<Source> configured;
    private final Map<String, List<ConnectionTest.OptionSpec>> types;
    private final Map<String, String> environment;

    /**
     * @param types the options of each type of source
     * @param environment holds user and password of a contract's own server
     */
    public VerifiedSource(
            List<Source> configured,
            Map<String, List<ConnectionTest.OptionSpec>> types,
            Map<String, String> environment) {
        this.configured = List.copyOf(configured);
        this.types = Map.copyOf(types);
        this.environment = Map.copyOf(environment);
    }

    /**
     * The source of that name, or where none is named the only one that there is.
     *
     * @throws TidemarkException INVALID_SETTING when it cannot be told which
     */
    public Source find(String yaml, Optional<String> named) {
        JsonNode servers = servers(yaml);
        if (named.isPresent()) {
            return configured(named.get())
                    .or(() -> server(servers, named.get()))
                    .orElseThrow(() -> invalid("there is no source '" + named.get()
                            + "' in the configuration file, and no such server in the contract"));
        }
        for (JsonNode server : servers) {
            Optional<Source> same = configured(server.path("server").asString(""));
            if (same.isPresent()) {
                return same.get();
            }
        }
        if (configured.size() == 1) {
            return configured.getFirst();
        }
        if (configured.isEmpty() && servers.size() == 1) {
            return of(servers.get(0));
        }
        throw invalid("which source? Name one with --source: a source of the configuration file (--config FILE), or a"
                + " server of the contract");
    }

    private static JsonNode servers(String yaml) {
        try {
            return ContractReader.YAML.readTree(yaml).path("servers");
        } catch (JacksonException _) {
            return ContractReader.YAML.createArrayNode();
        }
    }

    private Optional<Source> configured(String id) {
        return configured.stream()
                .filter(source -> source.id().value().equals(id))
                .findFirst();
    }

    private Optional<Source> server(JsonNode servers, String name) {
        return servers.valueStream()
                .filter(server -> server.path("server").asString("").equals(name))
                .findFirst()
                .map(this::of);
    }

    private Source of(JsonNode server) {
        String said = server.path("type").asString("");
        String type = said.equals("postgres") ? "postgresql" : said;
        List<ConnectionTest.OptionSpec> known = types.get(type);
        if (known == null) {
            throw invalid("Tidemark has no connector for servers of type '" + said + "'; it has "
                    + String.join(", ", types.keySet().stream().sorted().toList()));
        }
        Map<String, String> options = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        for (ConnectionTest.OptionSpec option : known) {
            if (option.name().equals("user") && environment.containsKey(USER)) {
                options.put("user", environment.get(USER));
            } else if (option.secret() && environment.containsKey(PASSWORD)) {
                secrets.put(option.name(), new Secret(environment.get(PASSWORD)));
            } else if (server.path(option.name()).isValueNode() && !option.secret()) {
                options.put(option.name(), server.path(option.name()).asString());
            }
        }
        String name =
                server.path("server").asString("").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
        return new Source(
                new SourceId(name.matches("[a-z].*") ? name : "contract"),
                type,
                "",
                options,
                secrets,
                List.of(),
                List.of(),
                Duration.ofMinutes(1),
                true,
                Origin.FILE);
    }

    private static TidemarkException invalid(String why) {
        return new TidemarkException(ErrorCode.INVALID_SETTING, why);
    }
}
