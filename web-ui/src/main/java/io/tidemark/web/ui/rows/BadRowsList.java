package io.tidemark.web.ui.rows;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.RowSample;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.PartitionNames;
import java.util.List;
import java.util.Optional;

/** The rows that a rule found bad, partition by partition: a sample of them, and a link to all. */
public final class BadRowsList extends Div {
    private final transient BadRowReads rows;
    private final transient DatasetId dataset;

    public BadRowsList(BadRowReads rows, DatasetId dataset) {
        this.rows = rows;
        this.dataset = dataset;
        addClassName("tm-stack");
    }

    /** Whether there is anything to show of such rules. */
    public boolean isEmpty() {
        return getChildren().findAny().isEmpty();
    }

    /** Adds what there is of one rule, column and partition; nothing where the rule points at no rows. */
    public BadRowsList show(PartitionKey partition, RuleId rule, String column, String heading) {
        if (!rows.has(dataset, rule)) {
            return this;
        }
        Optional<RowSample> sample = sample(rows.samples(dataset, partition), rule, column);
        Div one = new Div();
        if (!heading.isEmpty()) {
            one.add(new H4(heading));
        }
        one.add(
                sample.<Component>map(SampleTable::new)
                        .orElseGet(
                                () -> Texts.muted(
                                        "No sample of " + PartitionNames.of(partition)
                                                + " was taken: the newest partitions of a pass are sampled, and samples end after their time.")));
        if (BadRowsLink.isAllowed()) {
            one.add(new Div(new BadRowsLink(rows, dataset, partition, rule, column)));
        }
        add(one);
        return this;
    }

    private static Optional<RowSample> sample(List<RowSample> samples, RuleId rule, String column) {
        return samples.stream()
                .filter(one -> one.rule().equals(rule) && one.column().equals(column))
                .findFirst();
    }
}
