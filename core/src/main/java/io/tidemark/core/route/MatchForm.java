package io.tidemark.core.route;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which incidents take a route, as files and the API write it; what is left out fits all. */
public record MatchForm(
        @Nullable List<String> datasets,
        @Nullable List<String> tags,
        @Nullable List<String> owners,
        @Nullable List<String> rules,
        @Nullable List<String> types,
        @Nullable List<String> columns,
        @Nullable Severity atLeast,
        @Nullable Severity atMost) {
    RouteMatch match() {
        return new RouteMatch(
                new DatasetSelector(
                        datasets == null ? DatasetSelector.ALL.globs() : datasets,
                        tags == null ? List.of() : tags,
                        owners == null ? List.of() : owners),
                globs(rules),
                types == null ? Set.of() : types.stream().map(RuleType::of).collect(Collectors.toUnmodifiableSet()),
                globs(columns),
                atLeast == null ? Severity.INFO : atLeast,
                atMost == null ? Severity.CRITICAL : atMost);
    }

    static @Nullable MatchForm of(RouteMatch match) {
        if (match.equals(RouteMatch.ALL)) {
            return null;
        }
        return new MatchForm(
                match.datasets().globs().equals(DatasetSelector.ALL.globs())
                        ? null
                        : match.datasets().globs(),
                orNull(match.datasets().tags()),
                orNull(match.datasets().owners()),
                texts(match.rules()),
                match.types().isEmpty()
                        ? null
                        : match.types().stream().map(RuleType::text).sorted().toList(),
                texts(match.columns()),
                match.atLeast() == Severity.INFO ? null : match.atLeast(),
                match.atMost() == Severity.CRITICAL ? null : match.atMost());
    }

    private static @Nullable List<String> orNull(List<String> names) {
        return names.isEmpty() ? null : names;
    }

    private static List<Glob> globs(@Nullable List<String> texts) {
        return texts == null
                ? RouteMatch.ALL.rules()
                : texts.stream().map(Glob::new).toList();
    }

    private static @Nullable List<String> texts(List<Glob> globs) {
        return globs.equals(RouteMatch.ALL.rules())
                ? null
                : globs.stream().map(Glob::pattern).toList();
    }
}
