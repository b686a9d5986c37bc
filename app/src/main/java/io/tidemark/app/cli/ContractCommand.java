package io.tidemark.app.cli;

import io.tidemark.app.config.ConfigReader;
import io.tidemark.app.config.RuleYaml;
import io.tidemark.app.contract.CheckResult.Status;
import io.tidemark.app.contract.ContractVerifier;
import io.tidemark.app.contract.StandardContracts;
import io.tidemark.app.contract.Verification;
import io.tidemark.app.contract.VerificationReport;
import io.tidemark.app.contract.VerifiedSource;
import io.tidemark.collector.Connectors;
import io.tidemark.core.contract.ContractNote;
import io.tidemark.core.contract.ContractRead;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.TidemarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** {@code tidemark contract}: contracts of the Open Data Contract Standard to rules, from a server, and against a source. */
public final class ContractCommand {
    public static final Set<String> OPTIONS =
            Set.of("server", "data-dir", "out", "source", "config", "output", "timeout", "apply", "prune");

    private static final int BROKEN = 1;
    private static final String LOG = "logback.configurationFile";
    private static final String USUAL_MINUTES = "5";

    private final Map<String, String> environment;

    public ContractCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    public Outcome run(CommandLine line) {
        if (line.words().size() != 2) {
            return Outcome.refused("Which contract? For example: tidemark contract verify orders.odcs.yaml");
        }
        String what = line.words().getLast();
        try {
            return switch (line.words().getFirst()) {
                case "verify" -> verify(line, what);
                case "import" ->
                    line.option("apply").filter("yes"::equals).isPresent() ? sent(line, what) : imported(line, what);
                case "export" -> exported(line, what);
                default ->
                    Outcome.refused("Import, export or verify? For example: tidemark contract verify orders.yaml");
            };
        } catch (IOException e) {
            return Outcome.refused("The server or the file cannot be read: " + e.getMessage());
        } catch (TidemarkException e) {
            return Outcome.refused(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused("Interrupted");
        }
    }

    private Outcome verify(CommandLine line, String file) throws IOException {
        if (System.getProperty(LOG) == null) {
            System.setProperty(LOG, "quiet-logback.xml");
        }
        VerificationReport report =
                VerificationReport.named(line.option("output").orElse("table"));
        String yaml = Files.readString(Path.of(file), StandardCharsets.UTF_8);
        Duration timeout = timeout(line.option("timeout").orElse(USUAL_MINUTES));
        try (Connectors connectors = Connectors.installed()) {
            Source source = new VerifiedSource(configured(line), connectors.types(), environment)
                    .find(yaml, line.option("source"));
            Verification done = new ContractVerifier(InstantSource.system(), timeout)
                    .verify(connectors.of(source), source, yaml, file);
            String text = report.of(done);
            if (line.option("out").isPresent()) {
                Files.writeString(Path.of(line.option("out").get()), text, StandardCharsets.UTF_8);
                text = VerificationReport.TABLE.of(done);
            }
            return new Outcome(exit(done), text, false);
        }
    }

    private static Duration timeout(String minutes) {
        if (!minutes.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("--timeout takes minutes, for example 10, not '" + minutes + "'");
        }
        return Duration.ofMinutes(Long.parseLong(minutes));
    }

    private static int exit(Verification done) {
        if (done.count(Status.BROKEN) > 0) {
            return BROKEN;
        }
        return done.count(Status.UNKNOWN) > 0 || done.results().isEmpty() ? Outcome.UNKNOWN : 0;
    }

    private List<Source> configured(CommandLine line) {
        Path usual = DataDir.of(line, environment).configFile();
        Optional<Path> file = line.option("config").map(Path::of);
        return file.isEmpty() && !Files.exists(usual)
                ? List.of()
                : new ConfigReader(environment::get).read(file.orElse(usual)).sources();
    }

    private static Outcome imported(CommandLine line, String file) throws IOException {
        String yaml = Files.readString(Path.of(file), StandardCharsets.UTF_8);
        ContractRead read =
                StandardContracts.apart(yaml, file, line.option("source").orElse("*"));
        return written(
                line,
                notes(read.notes(), "Not in these rules:") + RuleYaml.of(read),
                read.rules().size() + " rules");
    }

    /** As comments, at the head of a file. */
    private static String notes(List<ContractNote> notes, String title) {
        return notes.isEmpty()
                ? ""
                : "# " + title + "\n"
                        + notes.stream()
                                .map(note -> "#   " + note.words().replace("\n", " ") + "\n")
                                .collect(Collectors.joining());
    }

    private Outcome sent(CommandLine line, String file) throws IOException, InterruptedException {
        String yaml = Files.readString(Path.of(file), StandardCharsets.UTF_8);
        try (RulesServer server = RulesServer.of(line, environment)) {
            RulesServer.Answer answer = server.contract(
                    yaml, line.option("prune").filter("yes"::equals).isPresent());
            if (!answer.isWell()) {
                return Outcome.refused("Nothing was changed:\n"
                        + RulesServer.problems(answer).stream()
                                .map(problem -> (problem.getKey().isEmpty() ? "" : problem.getKey() + ": ")
                                        + problem.getValue())
                                .collect(Collectors.joining("\n")));
            }
            String notes = answer.body()
                    .path("notes")
                    .valueStream()
                    .map(note -> "\n  " + note.asString())
                    .collect(Collectors.joining());
            return Outcome.said(answer.body().path("rules").size() + " rules are kept"
                    + left(answer.body())
                    + (notes.isEmpty() ? "" : "; not kept:" + notes));
        }
    }

    /** What the contract made before and asks for no more. */
    private static String left(JsonNode body) {
        if (body.path("left").isEmpty()) {
            return "";
        }
        String ids = body.path("left").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        return body.path("pruned").asBoolean(false)
                ? "; deleted, as they left the contract: " + ids
                : "; they left the contract and stay: " + ids + " (--prune yes deletes them)";
    }

    private Outcome exported(CommandLine line, String dataset) throws IOException, InterruptedException {
        try (RulesServer server = RulesServer.of(line, environment)) {
            RulesServer.Answer answer = server.contractOf(dataset);
            return answer.isWell()
                    ? written(line, answer.body().path("yaml").asString(""), "The contract")
                    : Outcome.refused(answer.why());
        }
    }

    private static Outcome written(CommandLine line, String text, String what) throws IOException {
        Optional<String> out = line.option("out");
        if (out.isEmpty()) {
            return Outcome.said(text);
        }
        Files.writeString(Path.of(out.get()), text, StandardCharsets.UTF_8);
        return Outcome.said(what + " written to " + out.get());
    }
}
