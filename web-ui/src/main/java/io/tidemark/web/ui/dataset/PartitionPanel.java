package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.tidemark.core.arrival.Readiness;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Verdict;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Section;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.profile.CostWords;
import io.tidemark.web.ui.rows.BadRowsList;
import io.tidemark.web.ui.words.PartitionNames;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Everything about one partition: state, figures, verdicts, history, revisions, columns. */
final class PartitionPanel extends Composite<Panel> {
    private final transient Reads reads;
    private final transient Dataset dataset;
    private final Button close;
    private String shown = "";
    private transient @Nullable List<Object> drawn;

    PartitionPanel(Reads reads, Dataset dataset, Runnable closed) {
        this.reads = reads;
        this.dataset = dataset;
        close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        close.setAriaLabel("Close the partition");
    }

    @Override
    protected Panel initContent() {
        return new Panel("Partition");
    }

    /** The text of the partition that it shows; empty for none. */
    String shown() {
        return shown;
    }

    void show(String partition) {
        shown = partition;
        refresh();
    }

    /** Draws again what changed. */
    void refresh() {
        if (shown.isEmpty()) {
            return;
        }
        Optional<Partition> found = reads.partitions().findByText(dataset.id(), shown);
        if (found.isEmpty()) {
            drawn = null;
            getContent().hint(shown).content(Texts.empty("Tidemark does not know this partition."));
            return;
        }
        Partition partition = found.get();
        List<Verdict> verdicts = reads.verdicts().ofPartition(dataset.id(), partition.key());
        List<Object> now = List.of(partition, verdicts);
        if (!now.equals(drawn)) {
            drawn = now;
            draw(partition, verdicts);
        }
    }

    private void draw(Partition partition, List<Verdict> verdicts) {
        List<Profile> revisions = reads.profiles().revisions(dataset.id(), partition.key());
        getContent().hint(PartitionNames.of(partition.key()));
        if (partition.key() instanceof PartitionKey.Window) {
            getContent().tools(close);
        }
        getContent()
                .content(
                        new Section("State", standing(partition, revisions)),
                        new Section("Verdicts", new VerdictList(verdicts)),
                        new Section("Bad rows", badRows(partition.key(), verdicts)),
                        new Section("History", new FactList(reads.partitions().facts(dataset.id(), partition.key()))),
                        new Section("Profiles", profiles(revisions)),
                        new Section("Delivered again", redeliveries(partition.key(), revisions)),
                        new Section("Columns", new ColumnMetrics(dataset, partition.key(), revisions)));
    }

    private Component badRows(PartitionKey partition, List<Verdict> verdicts) {
        BadRowsList list = new BadRowsList(reads.badRows(), dataset.id());
        verdicts.stream()
                .filter(Verdict::isViolated)
                .forEach(verdict -> list.show(partition, verdict.rule(), verdict.column(), heading(verdict)));
        return list.isEmpty() ? Texts.muted("No rule that points at rows is violated.") : list;
    }

    private static String heading(Verdict verdict) {
        return verdict.type().title() + (verdict.column().isEmpty() ? "" : " of " + verdict.column());
    }

    private Component redeliveries(PartitionKey partition, List<Profile> revisions) {
        Measure.Redeliveries measure =
                new Measure.Redeliveries(dataset.settings().key());
        return revisions.stream()
                .findFirst()
                .flatMap(newest -> newest.states().get(measure))
                .<Component>map(tally -> new RedeliveryList(dataset.id(), partition, tally))
                .orElseGet(() -> Texts.muted(
                        measure.key().isEmpty()
                                ? "The dataset has no key."
                                : "Its keys are not in the key index: it is older than the horizon, or was"
                                        + " profiled by a sample."));
    }

    private static Component profiles(List<Profile> revisions) {
        Div list = new Div(new RevisionList(revisions));
        if (!revisions.isEmpty()) {
            Profile newest = revisions.getFirst();
            Span cost = Texts.muted(CostWords.of(newest));
            cost.setTitle("v" + newest.version() + ": " + CostWords.why(newest));
            Span why = Texts.muted(CostWords.why(newest));
            why.addClassName("tm-small");
            list.add(new Div(cost), new Div(why));
        }
        return list;
    }

    private PartitionStanding standing(Partition partition, List<Profile> revisions) {
        String arrival = reads.arrivals()
                .readiness(dataset, partition)
                .map(Readiness::words)
                .orElse("");
        return new PartitionStanding(partition, cell(partition), misplaced(revisions), arrival, reads.clock());
    }

    private static OptionalDouble misplaced(List<Profile> revisions) {
        return revisions.stream()
                .findFirst()
                .map(newest -> newest.metric(MetricId.of(MetricName.MISPLACED_ROW_COUNT))
                        .number())
                .orElse(OptionalDouble.empty());
    }

    private @Nullable PartitionCell cell(Partition partition) {
        return partition.key() instanceof PartitionKey.Window window
                ? reads.health().cells(dataset.id(), window.from(), window.until()).stream()
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
