package io.tidemark.app.cli;

import io.tidemark.app.config.ConfigReader;
import io.tidemark.app.config.FiledRules;
import io.tidemark.app.config.PolicyBodies;
import io.tidemark.app.config.RuleBodies;
import io.tidemark.app.config.RuleYaml;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** {@code tidemark rules}: keeps a server's rules in files. */
public final class RulesCommand {
    public static final Set<String> OPTIONS = Set.of("file", "server", "data-dir", "prune", "out", "days");
    private static final int DIFFERENT = 1;

    private final Map<String, String> environment;

    public RulesCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    public Outcome run(CommandLine line) {
        String word = line.words().isEmpty() ? "" : line.words().getFirst();
        int words = switch (word) {
            case "suggest", "history" -> 2;
            case "restore" -> 3;
            default -> 1;
        };
        if (line.words().size() != words) {
            return Outcome.refused(
                    "Plan, apply, backtest, suggest DATASET, export, history RULE or restore RULE VERSION? For example:"
                            + " tidemark rules plan -f rules/, tidemark rules suggest warehouse:public.orders");
        }
        try (RulesServer server = RulesServer.of(line, environment)) {
            return switch (word) {
                case "plan" -> plan(line, server);
                case "apply" -> apply(line, server);
                case "backtest" -> RuleTrials.of(line).run(files(line), server);
                case "suggest" -> suggest(line.words().getLast(), server);
                case "export" -> export(line, server);
                case "history" -> RuleHistory.show(line.words().get(1), server);
                case "restore" ->
                    RuleHistory.restore(line.words().get(1), line.words().get(2), server);
                default ->
                    Outcome.refused("There is no 'rules " + word
                            + "'; plan, apply, backtest, suggest, export, history or restore?");
            };
        } catch (IOException e) {
            return Outcome.refused("The server or the files cannot be read: " + e.getMessage());
        } catch (TidemarkException e) {
            return Outcome.refused(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused("Interrupted");
        }
    }

    private Outcome plan(CommandLine line, RulesServer server) throws IOException, InterruptedException {
        RulePlan plan = RulePlan.of(files(line), server);
        if (!plan.mistakes().isEmpty()) {
            return Outcome.refused(String.join("\n", plan.mistakes()));
        }
        return plan.isEmpty()
                ? Outcome.said("The server's rules are those of the files.")
                : new Outcome(DIFFERENT, plan.words(), false);
    }

    private Outcome apply(CommandLine line, RulesServer server) throws IOException, InterruptedException {
        RulePlan plan = RulePlan.of(files(line), server);
        if (!plan.mistakes().isEmpty()) {
            return Outcome.refused("Nothing was changed:\n" + String.join("\n", plan.mistakes()));
        }
        List<String> refused = new ArrayList<>();
        for (Rule rule : plan.wanted().values()) {
            note(
                    rule.id().value(),
                    server.put(rule.id().value(), RuleBodies.of(rule), false, plan.together(rule)),
                    refused);
        }
        for (Map.Entry<String, PolicyPack> policy : plan.policies().wanted().entrySet()) {
            note(
                    policy.getKey(),
                    server.putPolicy(policy.getKey(), PolicyBodies.of(policy.getValue()), false),
                    refused);
        }
        boolean prunes = line.option("prune").filter("yes"::equals).isPresent();
        for (String id : prunes ? plan.gone() : List.<String>of()) {
            note(id, server.delete(id), refused);
        }
        for (String id : prunes ? plan.policies().gone() : List.<String>of()) {
            note(id, server.deletePolicy(id), refused);
        }
        if (!refused.isEmpty()) {
            return Outcome.refused("Not all was changed:\n" + String.join("\n", refused));
        }
        int others = plan.gone().size() + plan.policies().gone().size();
        String left =
                prunes || others == 0 ? "" : "\n" + others + " rules of no file were left; --prune yes deletes them";
        return Outcome.said(plan.isEmpty() ? "There was nothing to change." : plan.words() + left);
    }

    private static void note(String id, RulesServer.Answer answer, List<String> refused) {
        if (!answer.isWell()) {
            refused.add(id + ": " + answer.why());
        }
    }

    private static Outcome export(CommandLine line, RulesServer server) throws IOException, InterruptedException {
        List<JsonNode> policies =
                server.policies().values().stream().filter(RulesCommand::isMade).toList();
        Set<String> ofPolicies = policies.stream()
                .flatMap(policy -> policy.path("rules").valueStream())
                .map(rule -> rule.path("id").asString())
                .collect(Collectors.toSet());
        List<JsonNode> made = server.rules().values().stream()
                .filter(RulesCommand::isMade)
                .filter(rule -> !ofPolicies.contains(rule.path("id").asString()))
                .toList();
        String yaml = RuleYaml.of(made, policies);
        Optional<String> out = line.option("out");
        if (out.isEmpty()) {
            return Outcome.said(yaml);
        }
        Files.writeString(Path.of(out.get()), yaml, StandardCharsets.UTF_8);
        String packs = policies.isEmpty() ? "" : " and " + policies.size() + " policies";
        return Outcome.said(made.size() + " rules" + packs + " are written to " + out.get());
    }

    /** What people made; what comes from the file or with Tidemark is not ours to move. */
    private static boolean isMade(JsonNode thing) {
        return thing.path("origin").asString().equals("user");
    }

    /** As a file for {@code rules apply}, with the evidence as comments. */
    private static Outcome suggest(String dataset, RulesServer server) throws IOException, InterruptedException {
        RulesServer.Answer answer = server.suggestions(dataset);
        if (!answer.isWell()) {
            return Outcome.refused(answer.why());
        }
        List<JsonNode> rules = new ArrayList<>();
        StringBuilder evidence = new StringBuilder();
        for (JsonNode suggestion : answer.body().path("items")) {
            rules.add(suggestion.path("rule"));
            evidence.append(String.format(
                    Locale.ROOT,
                    "# %s: %.0f %% sure, %s; would have failed on %d of %d%n",
                    suggestion.path("rule").path("id").asString(),
                    100 * suggestion.path("confidence").asDouble(),
                    suggestion.path("evidence").asString(),
                    suggestion.path("violated").asInt(),
                    suggestion.path("partitions").asInt()));
        }
        return Outcome.said(
                rules.isEmpty() ? "# Nothing to suggest for " + dataset : evidence + RuleYaml.of(rules, List.of()));
    }

    private List<FiledRules> files(CommandLine line) throws IOException {
        Path given = Path.of(line.option("file")
                .orElseThrow(() -> new IllegalArgumentException("Which files? Name a file or a folder with -f")));
        ConfigReader reader = new ConfigReader(environment::get);
        if (!Files.isDirectory(given)) {
            return List.of(reader.rules(given));
        }
        try (Stream<Path> below = Files.walk(given)) {
            return below.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .map(reader::rules)
                    .toList();
        }
    }
}
