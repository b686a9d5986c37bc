package io.tidemark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tidemark.app.config.ConfigReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RulesCommandTest {
    private static final String TWO_RULES = """
            rules:
              - id: orders.country
                type: values_in_set
                name: Countries
                datasets: ["warehouse:public.orders"]
                column: country
                where: status = 'paid'
                parameters: {values: [SE, NO, "1"]}
              - id: orders.rows
                type: row_count
                name: Rows
                datasets: ["warehouse:public.orders"]
                condition: {change: average, windows: 14, maxDrop: 0.4}
            """;

    private static final String POLICY = """
            policies:
              - id: gold
                name: Gold tables
                tags: [gold]
                rules:
                  - id: rows
                    type: row_count
                    condition: {mustBeGreaterThan: 0}
                  - id: late
                    type: partition_late
                    severity: error
            """;

    private final Map<String, JsonNode> rules = new TreeMap<>();
    private final Map<String, JsonNode> policies = new TreeMap<>();
    private final Map<String, String> seen = new TreeMap<>();
    private String refusal = "";

    @TempDir
    private Path folder;

    private HttpServer server;

    RulesCommandTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    @BeforeEach
    void serve() throws IOException {
        server.createContext("/api/v1/rules", call -> answer(call, rules));
        server.createContext("/api/v1/policies", call -> answer(call, policies));
        server.start();
        Files.writeString(folder.resolve("rules.yaml"), TWO_RULES);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Keeps rules as the real API does. */
    private void answer(HttpExchange call, Map<String, JsonNode> kept) throws IOException {
        String path = call.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        boolean trial = "dryRun=true".equals(call.getRequestURI().getQuery());
        seen.put("authorization", String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (call.getRequestMethod()) {
            case "PUT" -> {
                if (!refusal.isEmpty()) {
                    send(call, 400, refusal);
                    return;
                }
                ObjectNode rule = (ObjectNode) RulesServer.JSON.readTree(body);
                rule.put("id", id).put("origin", "user").put("number", 1);
                for (JsonNode own : rule.path("rules")) {
                    ((ObjectNode) own).put("id", id + "." + own.path("id").asString());
                }
                if (!trial) {
                    kept.put(id, rule);
                }
                send(call, 200, rule.toString());
            }
            case "DELETE" -> {
                kept.remove(id);
                send(call, 204, "");
            }
            default -> {
                ObjectNode page = RulesServer.JSON.createObjectNode();
                kept.values().forEach(page.putArray("items")::add);
                send(call, 200, page.toString());
            }
        }
    }

    private static void send(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private Outcome run(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--server";
        all[args.length + 1] = "http://127.0.0.1:" + server.getAddress().getPort();
        return new RulesCommand(Map.of("TIDEMARK_USER", "admin", "TIDEMARK_PASSWORD", "secret"))
                .run(CommandLine.parse(all, RulesCommand.OPTIONS));
    }

    @Test
    void whatIsNewIsPlannedAndThenApplied() {
        Outcome plan = run("plan", "-f", folder.toString());
        assertThat(plan.text()).isEqualTo("+ orders.country\n+ orders.rows");
        assertThat(plan.exitCode()).isEqualTo(1);
        assertThat(rules).isEmpty();

        assertThat(run("apply", "-f", folder.toString()).exitCode()).isZero();
        assertThat(rules).containsOnlyKeys("orders.country", "orders.rows");
        assertThat(run("plan", "-f", folder.toString()).exitCode()).isZero();
        assertThat(seen.get("authorization")).startsWith("Basic ");
    }

    @Test
    void whatChangedIsShownFieldByField() throws IOException {
        run("apply", "-f", folder.toString());
        Files.writeString(
                folder.resolve("rules.yaml"),
                TWO_RULES.replace("[SE, NO, \"1\"]", "[SE]").replace("0.4", "0.5"));
        assertThat(run("plan", "-f", folder.toString()).text())
                .contains(
                        "~ orders.country\n    parameters: {\"values\":[\"SE\",\"NO\",\"1\"]} -> {\"values\":[\"SE\"]}")
                .contains("~ orders.rows\n    condition: ");
    }

    @Test
    void whatNoFileHoldsIsDeletedOnlyWhenThatIsSaid() throws IOException {
        run("apply", "-f", folder.toString());
        Files.writeString(
                folder.resolve("rules.yaml"), TWO_RULES.substring(0, TWO_RULES.indexOf("  - id: orders.rows")));
        assertThat(run("plan", "-f", folder.toString()).text()).isEqualTo("- orders.rows");
        assertThat(run("apply", "-f", folder.toString()).text()).contains("--prune yes");
        assertThat(rules).hasSize(2);
        run("apply", "-f", folder.toString(), "--prune", "yes");
        assertThat(rules).containsOnlyKeys("orders.country");
    }

    @Test
    void whatTheServerRefusesIsToldWithFileAndLine() {
        refusal = "{\"detail\":\"no\",\"errors\":[{\"field\":\"column\",\"message\":\"no column 'country'\"}]}";
        Outcome plan = run("plan", "-f", folder.toString());
        assertThat(plan.exitCode()).isEqualTo(2);
        assertThat(plan.text()).contains("rules.yaml: line 6: rules[0].column: no column 'country'");
        assertThat(run("apply", "-f", folder.toString()).text()).startsWith("Nothing was changed:");
        assertThat(rules).isEmpty();
    }

    @Test
    void whatIsExportedIsReadAsTheSameRules() throws IOException {
        run("apply", "-f", folder.toString());
        Path exported = folder.resolve("exported.yml");
        assertThat(run("export", "--out", exported.toString()).exitCode()).isZero();
        ConfigReader reader = new ConfigReader(name -> null);
        assertThat(reader.rules(exported).rules())
                .isEqualTo(reader.rules(folder.resolve("rules.yaml")).rules());
    }

    @Test
    void policiesArePlannedAppliedAndExportedWithTheirRules() throws IOException {
        Path file = folder.resolve("rules.yaml");
        Files.writeString(file, POLICY);
        assertThat(run("plan", "-f", folder.toString()).text()).isEqualTo("+ policy gold");
        assertThat(run("apply", "-f", folder.toString()).exitCode()).isZero();
        assertThat(run("plan", "-f", folder.toString()).exitCode()).isZero();

        Path exported = folder.resolve("exported");
        run("export", "--out", exported.toString());
        ConfigReader reader = new ConfigReader(name -> null);
        assertThat(reader.rules(exported).policies())
                .isEqualTo(reader.rules(file).policies());

        Files.writeString(
                file,
                POLICY.replace("[gold]", "[gold, core]")
                        .replace("GreaterThan: 0", "GreaterThan: 5")
                        .replaceAll("(?s)  - id: late.*", "  - {id: gap, type: partition_gap}\n"));
        assertThat(run("plan", "-f", folder.toString()).text())
                .startsWith("~ policy gold\n    tags: [\"gold\"] -> [\"gold\",\"core\"]\n    rows: condition: ")
                .contains("+ gap", "- late");

        Files.writeString(file, "rules: []\n");
        assertThat(run("plan", "-f", folder.toString()).text()).isEqualTo("- policy gold");
        run("apply", "-f", folder.toString(), "--prune", "yes");
        assertThat(policies).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsUnknown() {
        server.stop(0);
        assertThat(run("plan", "-f", folder.toString()).exitCode()).isEqualTo(2);
    }
}
