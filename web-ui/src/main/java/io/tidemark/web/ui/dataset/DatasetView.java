package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tidemark.core.arrival.ArrivalReads;
import io.tidemark.core.contract.Contracts;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.keys.KeyReads;
import io.tidemark.core.lineage.LineageBook;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.suggest.Rejections;
import io.tidemark.core.suggest.Suggestions;
import io.tidemark.core.topic.TopicStandings;
import io.tidemark.core.version.RuleBook;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Live;
import io.tidemark.web.ui.part.PageState;
import io.tidemark.web.ui.part.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One dataset: how it stands, its partitions, metrics, columns, schema changes, rules and incidents. */
@Route(Links.DATASETS + "/:dataset")
@PermitAll
final class DatasetView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Reads reads;
    private final Div content = new Div();
    private transient PageState state = new PageState();
    private String title = "Dataset";
    private Runnable refresh = () -> {};

    DatasetView(
            HealthReads health,
            Datasets datasets,
            Partitions partitions,
            Profiles profiles,
            Verdicts verdicts,
            Rules rules,
            Incidents incidents,
            ArrivalReads arrivals,
            KeyReads keys,
            BadRowReads badRows,
            Gatherings gatherings,
            TopicStandings topics,
            Contracts contracts,
            LineageBook lineage,
            Suggestions suggestions,
            Rejections rejections,
            RuleBook book,
            InstantSource clock) {
        this.reads = new Reads(
                health,
                datasets,
                partitions,
                profiles,
                verdicts,
                rules,
                incidents,
                arrivals,
                keys,
                badRows,
                gatherings,
                topics,
                contracts,
                lineage,
                new Suggesting(suggestions, rejections, book),
                clock);
        addClassName("tm-page");
        Live.refresh(this, () -> refresh.run());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = PageState.of(event.getLocation());
        String id = event.getRouteParameters().get("dataset").orElse("");
        removeAll();
        find(id).ifPresentOrElse(
                        this::show,
                        () -> add(Texts.empty("There is no dataset " + id
                                + ". Its source may be gone; the list of datasets shows what is watched.")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Dataset dataset) {
        title = dataset.name().toString();
        DatasetHeader header = new DatasetHeader(reads, dataset.id());
        TabKind asked = state.get("tab", TabKind.class);
        TabKind first = asked == null || !asked.isFor(dataset.kind()) ? TabKind.PARTITIONS : asked;
        KindTabs tabs = new KindTabs(dataset.kind(), first, kind -> {
            open(kind, dataset, header);
            remember("tab", kind == TabKind.PARTITIONS ? null : kind, dataset);
        });
        add(header, tabs, content);
        open(first, dataset, header);
    }

    private void open(TabKind kind, Dataset dataset, DatasetHeader header) {
        DatasetTab tab = switch (kind) {
            case PARTITIONS ->
                new PartitionsTab(reads, dataset, state, (name, value) -> remember(name, value, dataset));
            case METRICS -> new MetricsTab(reads, dataset, state, (name, value) -> remember(name, value, dataset));
            case COLUMNS -> new ColumnsTab(reads, dataset, state, (name, value) -> remember(name, value, dataset));
            case CONSUMERS -> new ConsumersTab(reads, dataset.id());
            case SCHEMA_CHANGES -> new SchemaChangesTab(reads, dataset);
            case RULES -> new RulesTab(reads, dataset);
            case LINEAGE -> new LineageTab(reads, dataset);
            case INCIDENTS -> new IncidentsTab(reads, dataset);
        };
        content.removeAll();
        content.add(tab);
        refresh = () -> {
            header.refresh();
            tab.refresh();
        };
    }

    private void remember(String name, @Nullable Object value, Dataset dataset) {
        state.put(name, value);
        getUI().ifPresent(ui -> state.show(ui, Links.path(dataset.id())));
    }

    private Optional<Dataset> find(String id) {
        try {
            return reads.datasets().find(new DatasetId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
