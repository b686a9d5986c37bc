package io.tidemark.core.sample;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.rule.Expressions;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the query of a rule's own reads, as datasets of its source. */
final class QueryTables {
    private static final Expressions EXPRESSIONS =
            ServiceLoader.load(Expressions.class).findFirst().orElse(Expressions.NONE);

    private QueryTables() {}

    /** Empty where the query cannot be read. */
    static Optional<Set<DatasetId>> of(Rule rule, Dataset dataset) {
        Optional<String> sql = rule.parameters().text(ParameterName.QUERY.text());
        if (rule.type().spec().reads() != RuleSource.QUERY || sql.isEmpty()) {
            return Optional.of(Set.of());
        }
        try {
            return Optional.of(EXPRESSIONS.tables(sql.get()).stream()
                    .map(names -> id(names, dataset))
                    .collect(Collectors.toSet()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a query reads nothing but the dataset; where it cannot be read nobody knows, and it does not. */
    static boolean readsOnly(DatasetId dataset, String sql) {
        String id = dataset.value().toLowerCase(Locale.ROOT);
        try {
            return EXPRESSIONS.tables(sql).stream()
                    .map(names -> String.join(".", names).toLowerCase(Locale.ROOT))
                    .allMatch(name -> id.endsWith("." + name) || id.endsWith(":" + name));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static DatasetId id(List<String> names, Dataset dataset) {
        List<String> path = dataset.name().path();
        int missing = Math.max(0, path.size() - names.size());
        return DatasetId.of(
                dataset.source(),
                new DatasetName(Stream.concat(path.subList(0, missing).stream(), names.stream())
                        .toList()));
    }
}
