package io.tidemark.rules.suggest;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The other datasets of a dataset's source and schema, by what their names have in common with those of columns. */
final class Neighbours {
    /** So many tables are compared with one column at most. */
    private static final int MOST = 4;

    private final Datasets datasets;
    private final Map<String, List<DatasetId>> byStem = new HashMap<>();

    /** One look at the ids of the source, whatever the number of columns. */
    Neighbours(Datasets datasets, Dataset dataset) {
        this.datasets = datasets;
        String schema = schema(dataset.id());
        for (DatasetId id : datasets.idsOf(dataset.source())) {
            if (!id.equals(dataset.id()) && schema(id).equals(schema)) {
                NameStems.ofTable(table(id))
                        .forEach(stem -> byStem.computeIfAbsent(stem, key -> new ArrayList<>())
                                .add(id));
            }
        }
    }

    /** Those that a column's name may mean, the best fit first. */
    List<Dataset> meantBy(String column) {
        List<DatasetId> ids = NameStems.ofColumn(column).stream()
                .flatMap(stem -> byStem.getOrDefault(stem, List.of()).stream().sorted())
                .distinct()
                .limit(MOST)
                .toList();
        Map<DatasetId, Dataset> found = new HashMap<>();
        if (!ids.isEmpty()) {
            datasets.findAll(ids).forEach(dataset -> found.put(dataset.id(), dataset));
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static String schema(DatasetId id) {
        return id.value().substring(0, Math.max(0, id.value().lastIndexOf('.')));
    }

    /** As far as an id tells it. */
    private static String table(DatasetId id) {
        String name = id.value()
                .substring(Math.max(id.value().lastIndexOf('.'), id.value().indexOf(':')) + 1);
        int hash = name.indexOf('~');
        return hash < 0 ? name : name.substring(0, hash);
    }
}
