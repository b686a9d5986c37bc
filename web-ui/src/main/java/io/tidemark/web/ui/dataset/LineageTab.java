package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.health.HealthReport;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import io.tidemark.core.lineage.Neighbour;
import io.tidemark.core.lineage.Neighbours;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Toast;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a dataset is made of and what is made of it, with the health of each. */
final class LineageTab extends DatasetTab {
    private static final int SHOWN = 100;

    private final transient Reads reads;
    private final transient DatasetId id;
    private final Panel upstream = new Panel("Upstream");
    private final Panel downstream = new Panel("Downstream");
    private transient @Nullable List<Object> shown;

    LineageTab(Reads reads, Dataset dataset) {
        this.reads = reads;
        this.id = dataset.id();
        upstream.tools(new UpstreamField(reads.health(), id, this::declare));
        add(upstream, downstream);
        refresh();
    }

    @Override
    void refresh() {
        Neighbours neighbours = reads.lineage().of(id);
        List<Object> now = List.of(neighbours, health(neighbours.upstream()), health(neighbours.downstream()));
        if (!now.equals(shown)) {
            shown = now;
            upstream.hint(count(neighbours.upstream()))
                    .content(list(neighbours.upstream(), true, "Nothing is known of what it is made of."));
            downstream
                    .hint(count(neighbours.downstream()))
                    .content(list(neighbours.downstream(), false, "Nothing is known to be made of it."));
        }
    }

    private List<Object> health(List<Neighbour> neighbours) {
        return neighbours.stream()
                .limit(SHOWN)
                .map(one -> (Object) reads.health().health(one.dataset()).map(HealthReport::status))
                .toList();
    }

    private static String count(List<Neighbour> neighbours) {
        return Words.counted(neighbours.stream().filter(one -> !one.isIgnored()).count(), "dataset");
    }

    private Component list(List<Neighbour> neighbours, boolean above, String none) {
        if (neighbours.isEmpty()) {
            return Texts.empty(none);
        }
        Table table = new Table("Dataset", "Health", ">Steps", "~Known by", "");
        neighbours.stream()
                .limit(SHOWN)
                .forEach(one -> table.row(
                        Links.to(one.dataset(), one.dataset().value()),
                        health(one.dataset()),
                        one.isIgnored() ? Texts.muted("ignored") : new Span("" + one.steps()),
                        known(one),
                        action(one, above)));
        Div list = new Div(table);
        if (neighbours.size() > SHOWN) {
            list.add(Texts.muted("and " + Words.counted(neighbours.size() - SHOWN, "dataset") + " more"));
        }
        return list;
    }

    private Component health(DatasetId dataset) {
        return reads.health()
                .health(dataset)
                .<Component>map(report -> Dot.of(report.status()))
                .orElseGet(() -> Texts.muted("not watched"));
    }

    private static String known(Neighbour neighbour) {
        return neighbour.edges().stream().map(LineageTab::known).collect(Collectors.joining("; "));
    }

    private static String known(LineageEdge edge) {
        String said = edge.reason().isEmpty() ? "" : ": " + edge.reason();
        return switch (edge.origin()) {
            case FILE -> "the configuration file" + said;
            case USER -> "declared" + said;
            case VIEW, FOREIGN_KEY, NAME -> edge.reason();
            case OPENLINEAGE -> "OpenLineage" + said;
        };
    }

    private Component action(Neighbour neighbour, boolean above) {
        boolean fixed = neighbour.edges().isEmpty()
                || neighbour.edges().stream().anyMatch(edge -> edge.origin() == LineageOrigin.FILE);
        if (fixed) {
            return new Span();
        }
        DatasetId from = above ? neighbour.dataset() : id;
        DatasetId to = above ? id : neighbour.dataset();
        return neighbour.isIgnored()
                ? RowButton.of("Restore", () -> change(() -> reads.lineage().declare(from, to, "")))
                : RowButton.of("Remove", () -> change(() -> reads.lineage().remove(from, to)));
    }

    private void declare(DatasetId other) {
        change(() -> reads.lineage().declare(other, id, ""));
    }

    private void change(Runnable action) {
        try {
            action.run();
            Toast.done("Incidents are grouped by it within a minute.");
        } catch (TidemarkException | IllegalArgumentException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        refresh();
    }
}
