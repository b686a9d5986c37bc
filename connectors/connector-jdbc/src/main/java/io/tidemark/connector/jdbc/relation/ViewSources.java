package io.tidemark.connector.jdbc.relation;

import io.tidemark.connector.Relation;
import io.tidemark.connector.Relations;
import io.tidemark.core.dataset.DatasetName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.config.Lex;
import org.apache.calcite.sql.parser.SqlParseException;

/** Finds the tables that views read by parsing their definitions. */
public final class ViewSources {
    private static final int LONGEST = 200_000;

    private final Lex lex;
    private final Set<DatasetName> known;
    private final Map<String, Set<DatasetName>> anyCase = new HashMap<>();

    /**
     * A search among these datasets.
     *
     * @param lex how the store quotes names
     */
    public ViewSources(Lex lex, Collection<DatasetName> known) {
        this.lex = lex;
        this.known = Set.copyOf(known);
        known.forEach(name -> anyCase.computeIfAbsent(folded(name.path()), key -> new LinkedHashSet<>())
                .add(name));
    }

    public Relations of(Collection<ViewDefinition> views) {
        List<Relation> found = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (ViewDefinition view : views) {
            if (view.sql().isBlank()) {
                notes.add(view.name() + ": the login may not see the view's definition");
            } else if (view.sql().length() > LONGEST) {
                notes.add(view.name() + ": the view's definition has more than " + LONGEST + " characters");
            } else {
                try {
                    tables(view)
                            .forEach(table -> found.add(new Relation(
                                    table, view.name(), Relation.Kind.VIEW, "the definition of the view reads it")));
                } catch (SqlParseException e) {
                    notes.add(view.name() + ": the view's definition is not understood: " + firstLine(e));
                }
            }
        }
        return new Relations(found, notes);
    }

    private Set<DatasetName> tables(ViewDefinition view) throws SqlParseException {
        Set<DatasetName> tables = new LinkedHashSet<>();
        for (List<String> name : ReadTables.of(view.query(), lex)) {
            resolve(view.name(), name)
                    .filter(table -> !table.equals(view.name()))
                    .ifPresent(tables::add);
        }
        return tables;
    }

    /** The dataset that a view means by a name, which lies in the view's own schema unless the name says another one. */
    private Optional<DatasetName> resolve(DatasetName view, List<String> parts) {
        int missing = view.path().size() - parts.size();
        if (missing < 0) {
            return Optional.empty();
        }
        List<String> path = Stream.concat(view.path().subList(0, missing).stream(), parts.stream())
                .toList();
        DatasetName exact = new DatasetName(path);
        if (known.contains(exact)) {
            return Optional.of(exact);
        }
        Set<DatasetName> alike = anyCase.getOrDefault(folded(path), Set.of());
        return alike.size() == 1 ? alike.stream().findFirst() : Optional.empty();
    }

    private static String folded(List<String> path) {
        return String.join("\u0000", path).toLowerCase(Locale.ROOT);
    }

    private static String firstLine(SqlParseException mistake) {
        return String.valueOf(mistake.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }
}
