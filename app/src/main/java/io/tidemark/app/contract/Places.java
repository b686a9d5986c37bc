package io.tidemark.app.contract;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetSelector;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the datasets that a contract's tables are, by their names. */
final class Places {
    private final List<Dataset> known;
    private final String source;

    /** @param source the source that they lie in, as it begins dataset ids; {@code *} for any */
    Places(Collection<Dataset> known, String source) {
        this.known = List.copyOf(known);
        this.source = source;
    }

    /** Where nothing is known, so that names become patterns. */
    static Places unknown(String source) {
        return new Places(List.of(), source);
    }

    /** The datasets that may be meant: one when all is well. */
    List<Dataset> find(Spot table, List<String> schemas) {
        Optional<String> marked = Marks.of(table, Marks.DATASET);
        if (marked.isPresent()) {
            return known.stream()
                    .filter(one -> one.id().value().equals(marked.get()))
                    .toList();
        }
        String name = physicalName(table);
        List<Dataset> exact = named(one -> isCalled(one, name));
        List<Dataset> found = exact.isEmpty()
                ? named(one -> String.join(".", one.name().path()).equalsIgnoreCase(name)
                        || one.name().leaf().equalsIgnoreCase(name))
                : exact;
        List<Dataset> there = found.stream().filter(one -> liesIn(one, schemas)).toList();
        return there.isEmpty() ? found : there;
    }

    private List<Dataset> named(Predicate<Dataset> fits) {
        return known.stream().filter(fits).toList();
    }

    private static boolean isCalled(Dataset dataset, String name) {
        return dataset.name().leaf().equals(name)
                || String.join(".", dataset.name().path()).equals(name)
                || dataset.name().toString().equals(name);
    }

    private static boolean liesIn(Dataset dataset, List<String> schemas) {
        return dataset.name().path().stream()
                .limit(dataset.name().path().size() - 1L)
                .anyMatch(schemas::contains);
    }

    static String physicalName(Spot table) {
        return table.text("physicalName").or(() -> table.text("name")).orElse("");
    }

    /** What rules are for where no dataset is known: a pattern of ids that fits the name. */
    DatasetSelector pattern(Spot table, List<String> schemas) {
        Optional<String> marked = Marks.of(table, Marks.DATASET).filter(Places::isId);
        if (marked.isPresent()) {
            return DatasetSelector.of(marked.get());
        }
        String name = physicalName(table).replaceAll("[^A-Za-z0-9._-]", "?");
        boolean isWhole = name.contains(".") || table.text("physicalType").equals(Optional.of("topic"));
        if (isWhole) {
            return DatasetSelector.of(source + ":" + name);
        }
        return schemas.isEmpty()
                ? DatasetSelector.of(source + ":*." + name)
                : new DatasetSelector(schemas.stream()
                        .map(schema -> source + ":" + schema + "." + name)
                        .toList());
    }

    private static boolean isId(String text) {
        try {
            return !new DatasetId(text).value().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
