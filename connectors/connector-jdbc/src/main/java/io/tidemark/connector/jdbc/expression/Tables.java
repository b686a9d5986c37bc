package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.impl.AbstractSchema;

/** The tables that queries may read. */
record Tables(Collection<Dataset> datasets) {
    /** The whole name of the table that is meant by its last parts. */
    List<String> named(List<String> parts) {
        List<List<String>> fitting = datasets.stream()
                .map(dataset -> dataset.name().path())
                .filter(path -> endsWith(path, parts))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        String name = String.join(".", parts);
        if (fitting.size() > 1) {
            throw new IllegalArgumentException("there are several tables '" + name + "'; name the schema, too");
        }
        List<String> leaves = leaves();
        throw new IllegalArgumentException("no table '" + name + "'"
                + Spelling.nearest(parts.getLast(), leaves)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; it is none of the source's datasets, or written in another case"));
    }

    List<String> leaves() {
        return datasets.stream()
                .map(dataset -> dataset.name().leaf())
                .distinct()
                .toList();
    }

    private static boolean endsWith(List<String> path, List<String> parts) {
        return path.size() >= parts.size()
                && path.subList(path.size() - parts.size(), path.size()).equals(parts);
    }

    CalciteCatalogReader reader(Types types) {
        CalciteSchema root = CalciteSchema.createRootSchema(false);
        for (Dataset dataset : datasets) {
            SchemaPlus parent = root.plus();
            for (String part :
                    dataset.name().path().subList(0, dataset.name().path().size() - 1)) {
                SchemaPlus there = parent.subSchemas().get(part);
                parent = there == null ? parent.add(part, new AbstractSchema()) : there;
            }
            parent.add(dataset.name().leaf(), new SchemaTable(dataset.schema()));
        }
        Properties exactly = new Properties();
        exactly.setProperty("caseSensitive", "true");
        CalciteConnectionConfig config = new CalciteConnectionConfigImpl(exactly);
        return new CalciteCatalogReader(root, List.of(), types, config);
    }

    List<String> columns() {
        return datasets.stream()
                .flatMap(dataset -> dataset.schema().names().stream())
                .distinct()
                .toList();
    }
}
