package io.tidemark.app.config;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverCheck;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.rule.Expressions;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Turns the file's entries into core's records; what does not fit is an IllegalArgumentException naming the field. */
final class Entries {
    private static final String USUAL_CRAWL = "60s";
    private static final Expressions EXPRESSIONS =
            ServiceLoader.load(Expressions.class).findFirst().orElse(Expressions.NONE);

    private final Placeholders placeholders;

    Entries(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    Source source(ConfigFile.SourceEntry entry) {
        return new Source(
                new SourceId(required("id", entry.id())),
                required("type", entry.type()),
                or(entry.description(), ""),
                filled(entry.options()),
                secrets(entry.secrets()),
                or(entry.include(), List.of()),
                or(entry.exclude(), List.of()),
                duration("crawlEvery", or(entry.crawlEvery(), USUAL_CRAWL)),
                or(entry.enabled(), true),
                Origin.FILE);
    }

    DatasetOverride override(ConfigFile.DatasetEntry entry) {
        String grain = entry.grain();
        String zone = entry.zone();
        String lateness = entry.lateness();
        String calendar = entry.calendar();
        ConfigFile.ProfileEntry profile = entry.profile();
        return new DatasetOverride(
                DatasetSelector.of(required("match", entry.match())),
                entry.timeColumn(),
                entry.ingestColumn(),
                entry.eventColumn(),
                grain == null ? null : constant("grain", grain, Grain.values()),
                zone == null ? null : zone(zone),
                lateness == null ? null : duration("lateness", lateness),
                calendar == null ? null : Calendar.of(calendar),
                entry.key(),
                entry.owner(),
                entry.tags(),
                profile == null ? null : profile.override(),
                Origin.FILE);
    }

    Receiver receiver(ConfigFile.ReceiverEntry entry) {
        ReceiverId id = new ReceiverId(required("id", entry.id()));
        ReceiverType type = constant("type", required("type", entry.type()), ReceiverType.values());
        Map<String, Secret> secrets = secrets(entry.secrets());
        Map<String, String> options = filled(entry.options());
        Map<String, String> problems = ReceiverCheck.problems(type, secrets, options);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.entrySet().stream()
                    .map(problem -> problem.getKey() + " " + problem.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return new Receiver(
                id,
                type,
                secrets,
                options,
                constant("atLeast", or(entry.atLeast(), "warning"), Severity.values()),
                new DatasetSelector(or(entry.datasets(), DatasetSelector.ALL.globs())),
                or(entry.enabled(), true),
                Origin.FILE);
    }

    Rule rule(ConfigFile.RuleEntry entry) {
        RuleType type = in("type", () -> RuleType.of(required("type", entry.type())));
        Rule rule = new Rule(
                in("id", () -> new RuleId(required("id", entry.id()))),
                or(entry.name(), type.title()),
                type,
                in(
                        "datasets",
                        () -> new DatasetSelector(
                                or(entry.datasets(), DatasetSelector.ALL.globs()),
                                or(entry.tags(), List.of()),
                                or(entry.owners(), List.of()))),
                or(entry.column(), "*"),
                ParameterValues.read(entry.where(), or(entry.parameters(), Map.of())),
                in("condition", () -> Conditions.read(type, or(entry.condition(), Map.of()))),
                in("severity", () -> constant("severity", or(entry.severity(), "warning"), Severity.values())),
                or(entry.whileArriving(), false),
                or(entry.minRows(), 0L),
                or(entry.runbook(), ""),
                or(entry.enabled(), true),
                Origin.FILE);
        RuleCheck.words(RuleCheck.ofItself(rule, EXPRESSIONS)).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return rule;
    }

    PolicyPack policy(ConfigFile.PolicyEntry entry) {
        PolicyId id = in("id", () -> new PolicyId(required("id", entry.id())));
        DatasetSelector target = in(
                "datasets",
                () -> new DatasetSelector(
                        or(entry.datasets(), DatasetSelector.ALL.globs()),
                        or(entry.tags(), List.of()),
                        or(entry.owners(), List.of())));
        List<Rule> rules = new ArrayList<>();
        List<ConfigFile.RuleEntry> entries = or(entry.rules(), List.of());
        for (int at = 0; at < entries.size(); at++) {
            ConfigFile.RuleEntry rule = entries.get(at);
            rules.add(in("rules[" + at + "]", () -> rule(rule.within(id))));
        }
        return PolicyPack.of(id, or(entry.name(), id.value()), target, rules, or(entry.enabled(), true), Origin.FILE);
    }

    /** A mistake in a field begins with its name, so that its line is found. */
    private static <T> T in(String field, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the field '" + field + "' is missing");
        }
        return value;
    }

    private static <T> T or(@Nullable T value, T fallback) {
        return value == null ? fallback : value;
    }

    private Map<String, String> filled(@Nullable Map<String, String> values) {
        Map<String, String> filled = new HashMap<>();
        or(values, Map.<String, String>of()).forEach((name, value) -> filled.put(name, placeholders.fill(value)));
        return filled;
    }

    private Map<String, Secret> secrets(@Nullable Map<String, String> values) {
        Map<String, Secret> secrets = new HashMap<>();
        filled(values).forEach((name, value) -> secrets.put(name, new Secret(value)));
        return secrets;
    }

    private static Duration duration(String field, String text) {
        try {
            return DurationStyle.detectAndParse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + field + "' is a duration such as 30s, 5m or 1h, not '" + text + "'", e);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'zone' is a time zone such as Europe/Stockholm, not '" + text + "'", e);
        }
    }

    static <T extends Enum<T>> T constant(String field, String text, T[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + field + "' is one of "
                        + Arrays.stream(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", not '" + text + "'"));
    }
}
