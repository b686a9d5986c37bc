package io.tidemark.web.api.source;

import io.tidemark.core.dataset.ConnectionTest;
import io.tidemark.core.dataset.ConnectionTest.OptionSpec;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.FieldProblems;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes a source of what a caller sent, after checking it against what its connector wants. */
@Component
class SourceForm {
    private static final Duration USUAL = Duration.ofMinutes(1);

    private final ConnectionTest connectors;

    SourceForm(ConnectionTest connectors) {
        this.connectors = connectors;
    }

    /**
     * @param stored the source of that id that is there already, whose secrets stay unless they are set anew
     */
    Source source(SourceId id, SourceBody body, Optional<Source> stored) {
        Map<String, String> options = body.options() == null ? Map.of() : body.options();
        Map<String, Secret> secrets = merged(body, stored);
        check(body, options, secrets);
        return ApiException.checked(() -> new Source(
                id,
                body.type(),
                body.description() == null ? "" : body.description(),
                options,
                secrets,
                body.include() == null ? List.of() : body.include(),
                body.exclude() == null ? List.of() : body.exclude(),
                body.crawlEvery() == null ? USUAL : body.crawlEvery(),
                body.enabled() == null || body.enabled(),
                Origin.USER));
    }

    /** The names of a type's options that are secret. */
    Set<String> secretOptions(String type) {
        return connectors.types().getOrDefault(type, List.of()).stream()
                .filter(OptionSpec::secret)
                .map(OptionSpec::name)
                .collect(Collectors.toSet());
    }

    private static Map<String, Secret> merged(SourceBody body, Optional<Source> stored) {
        Map<String, Secret> secrets = new HashMap<>();
        stored.filter(source -> source.type().equals(body.type()))
                .ifPresent(source -> secrets.putAll(source.secrets()));
        if (body.secrets() != null) {
            body.secrets().forEach((name, value) -> secrets.put(name, new Secret(value)));
        }
        secrets.values().removeIf(secret -> secret.value().isEmpty());
        return secrets;
    }

    private void check(SourceBody body, Map<String, String> options, Map<String, Secret> secrets) {
        FieldProblems problems = new FieldProblems();
        Map<String, List<OptionSpec>> types = connectors.types();
        List<OptionSpec> specs = types.get(body.type());
        if (specs == null) {
            problems.add("type", "must be one of " + String.join(", ", new TreeSet<>(types.keySet())));
        } else {
            specs.forEach(spec -> check(spec, options, secrets, problems));
            checkKnown("options", options.keySet(), specs, false, problems);
            checkKnown("secrets", secrets.keySet(), specs, true, problems);
        }
        problems.throwIfAny();
    }

    private static void check(
            OptionSpec spec, Map<String, String> options, Map<String, Secret> secrets, FieldProblems problems) {
        boolean given = spec.secret()
                ? secrets.containsKey(spec.name())
                : !options.getOrDefault(spec.name(), "").isBlank();
        String group = spec.secret() ? "secrets." : "options.";
        problems.addUnless(given || !spec.required(), group + spec.name(), "is missing");
        problems.addUnless(
                !spec.secret() || !options.containsKey(spec.name()),
                "options." + spec.name(),
                "is a secret; give it under secrets");
    }

    private static void checkKnown(
            String group, Set<String> given, List<OptionSpec> specs, boolean secret, FieldProblems problems) {
        Set<String> all = specs.stream().map(OptionSpec::name).collect(Collectors.toSet());
        Set<String> here = specs.stream()
                .filter(spec -> spec.secret() == secret)
                .map(OptionSpec::name)
                .collect(Collectors.toCollection(TreeSet::new));
        given.stream()
                .filter(name -> secret ? !here.contains(name) : !all.contains(name))
                .sorted()
                .forEach(
                        name -> problems.add(group + "." + name, "is not known; there are " + String.join(", ", here)));
    }
}
