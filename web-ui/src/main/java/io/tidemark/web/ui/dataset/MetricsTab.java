package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.web.ui.chart.MetricChart;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.PageState;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A dataset's metrics over time, each with the band that its rules expect. */
final class MetricsTab extends DatasetTab {
    private static final Set<MetricName> ALWAYS =
            Set.of(MetricName.DUPLICATE_ROW_COUNT, MetricName.LATE_RATIO, MetricName.MISPLACED_ROW_COUNT);

    private final transient Reads reads;
    private final transient Dataset dataset;
    private final MetricChart chart = new MetricChart().onPoint(this::open);
    private final transient PageState state;
    private final transient BiConsumer<String, Object> remember;
    private transient @Nullable MetricId chosen;
    private final Map<MetricId, MetricChart> others = new LinkedHashMap<>();
    private int days;

    /** The address says which metric is shown. */
    MetricsTab(Reads reads, Dataset dataset, PageState state, BiConsumer<String, Object> remember) {
        this.reads = reads;
        this.dataset = dataset;
        this.state = state;
        this.remember = remember;
        List<MetricId> metrics = reads.profiles().metrics(dataset.id()).stream()
                .sorted(Comparator.comparing(MetricId::name).thenComparing(MetricId::column))
                .toList();
        if (metrics.isEmpty()) {
            say("No partition was profiled yet; the first figures come with the next crawl.");
        } else if (dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows) {
            show(metrics, Reach.of(windows.grain()));
        } else {
            say("It has one partition only, so there is no course over time; its figures are under Partitions.");
        }
    }

    @Override
    void refresh() {
        MetricId shown = chosen;
        if (shown != null) {
            draw(chart, shown);
            others.forEach((other, small) -> draw(small, other));
        }
    }

    private void draw(MetricChart target, MetricId which) {
        Instant now = reads.clock().instant();
        Instant from = now.minus(Duration.ofDays(days));
        target.show(
                Words.of(which),
                which.name().unit(),
                reads.health()
                        .series(
                                dataset.id(),
                                which,
                                from,
                                Unfinished.since(dataset.settings().partitioning(), now)));
    }

    private void open(Instant at) {
        if (dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows) {
            String partition = windows.windowAt(at).text();
            getUI().ifPresent(ui ->
                    ui.navigate(Links.path(dataset.id()), QueryParameters.simple(Map.of("partition", partition))));
        }
    }

    private void say(String sentence) {
        add(new Panel("Metrics").content(Texts.empty(sentence)));
    }

    private void show(List<MetricId> metrics, Reach reach) {
        days = reach.usual();
        MetricChoice choice = new MetricChoice(metrics, this::choose);
        ReachSelect select = new ReachSelect(reach, days);
        select.addValueChangeListener(change -> {
            days = change.getValue();
            refresh();
        });
        add(new Panel("Metric")
                .hint("by partition; the band is what its rules expect; a click opens the partition")
                .tools(choice, select)
                .padded()
                .content(chart));
        addOthers(metrics);
        MetricName asked = state.get("metric", MetricName.class);
        choice.choose(state.get("of"), asked == null ? MetricName.ROW_COUNT : asked);
    }

    private void choose(MetricId metric) {
        chosen = metric;
        remember.accept("metric", metric.name() == MetricName.ROW_COUNT ? "" : metric.name());
        remember.accept("of", metric.column());
        refresh();
    }

    private void addOthers(List<MetricId> metrics) {
        Div row = new Div();
        row.addClassNames("tm-columns", "tm-equal");
        metrics.stream().filter(one -> ALWAYS.contains(one.name())).forEach(one -> {
            MetricChart small = new MetricChart().onPoint(this::open);
            small.addClassName("tm-small-chart");
            others.put(one, small);
            row.add(new Panel(Words.of(one)).padded().content(small));
        });
        add(row);
    }
}
