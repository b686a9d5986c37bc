package io.tidemark.app.config;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.route.RouteForm;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the configuration file; what is wrong in it is said with file, line and field. */
public final class ConfigReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Function<String, @Nullable String> environment;

    /**
     * A reader of files with variables.
     *
     * @param environment looks up what {@code ${NAME}} in a value stands for
     */
    public ConfigReader(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    public Configuration read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING, "The configuration file " + file + " cannot be read: " + e, e);
        }
        return read(text, file.toString());
    }

    /** The rules of a file, with the lines on which they stand. */
    public FiledRules rules(Path file) {
        Configuration configuration = read(file);
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new FiledRules(
                    file.toString(), configuration.rules(), configuration.policies(), YamlLines.of(YAML, text));
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.INVALID_SETTING, "The file " + file + " cannot be read: " + e, e);
        }
    }

    /**
     * One rule as files write it.
     *
     * @throws TidemarkException INVALID_SETTING with the field and the fix
     */
    public static Rule rule(JsonNode entry) {
        try {
            return new Entries(new Placeholders(name -> null))
                    .rule(YAML.treeToValue(entry, ConfigFile.RuleEntry.class));
        } catch (JacksonException e) {
            throw new TidemarkException(ErrorCode.INVALID_SETTING, String.valueOf(e.getOriginalMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new TidemarkException(ErrorCode.INVALID_SETTING, String.valueOf(e.getMessage()), e);
        }
    }

    Configuration read(String text, String name) {
        if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            return Configuration.EMPTY;
        }
        try {
            ConfigFile file = YAML.readValue(text, ConfigFile.class);
            return file == null ? Configuration.EMPTY : configuration(file, name, YamlLines.of(YAML, text));
        } catch (JacksonException e) {
            throw new TidemarkException(ErrorCode.INVALID_SETTING, name + ": " + new YamlMistake(text, e).words(), e);
        }
    }

    private Configuration configuration(ConfigFile file, String name, YamlLines lines) {
        Entries entries = new Entries(new Placeholders(environment));
        return new Configuration(
                each(name, lines, "sources", file.sources(), (entry, at) -> entries.source(entry)),
                each(name, lines, "datasets", file.datasets(), (entry, at) -> entries.override(entry)),
                each(name, lines, "receivers", file.receivers(), (entry, at) -> entries.receiver(entry)),
                each(name, lines, "rules", file.rules(), (entry, at) -> entries.rule(entry)),
                each(name, lines, "policies", file.policies(), (entry, at) -> entries.policy(entry)),
                routes(name, file.routes()));
    }

    private static @Nullable RouteTree routes(String name, @Nullable RouteForm form) {
        try {
            return form == null ? null : new RouteTree(form.root(), Origin.FILE);
        } catch (IllegalArgumentException e) {
            throw new TidemarkException(ErrorCode.INVALID_SETTING, name + ": routes: " + e.getMessage(), e);
        }
    }

    private static <E, T> List<T> each(
            String name, YamlLines lines, String section, @Nullable List<E> entries, BiFunction<E, Integer, T> read) {
        if (entries == null) {
            return List.of();
        }
        return IntStream.range(0, entries.size())
                .mapToObj(at -> {
                    try {
                        return read.apply(entries.get(at), at);
                    } catch (IllegalArgumentException e) {
                        String entry = section + "[" + at + "]";
                        int line = lines.ofMessage(entry, String.valueOf(e.getMessage()));
                        throw new TidemarkException(
                                ErrorCode.INVALID_SETTING,
                                name + ": line " + line + ": " + entry + ": " + e.getMessage(),
                                e);
                    }
                })
                .collect(Collectors.toList());
    }
}
