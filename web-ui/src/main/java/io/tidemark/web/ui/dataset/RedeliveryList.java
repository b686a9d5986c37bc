package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.ResentBatch;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.PartitionNames;
import io.tidemark.web.ui.words.Times;

/** Which rows of a partition were delivered before, and where their first copies lie. */
final class RedeliveryList extends Div {
    private static final int MOST = 10;

    RedeliveryList(DatasetId dataset, PartitionKey partition, RedeliveryTally tally) {
        if (tally.origins().isEmpty()) {
            add(Texts.muted("None of its " + Numbers.count(tally.rowsWithKey()) + " keys was delivered before."));
            return;
        }
        Table table = new Table("First copy in", ">Rows", ">Later by", "~Batch");
        tally.origins().stream().limit(MOST).forEach(origin -> row(table, origin, partition));
        add(table);
        if (tally.origins().size() > MOST) {
            add(Texts.muted("and from " + (tally.origins().size() - MOST) + " other partitions"));
        }
        Anchor list = new Anchor(
                "api/v1/datasets/" + dataset + "/partitions/" + partition.text() + "/redeliveries.csv",
                "List of copies (CSV)");
        list.setRouterIgnore(true);
        add(new Div(list));
    }

    private static void row(Table table, Redelivery origin, PartitionKey partition) {
        boolean itself = origin.first().equals(partition);
        table.row(
                itself ? "this partition" : PartitionNames.of(origin.first()),
                Numbers.count(origin.rows()),
                itself ? "–" : origin.distance(partition).map(Times::span).orElse("–"),
                origin.batches().isEmpty() ? "–" : words(origin.batches().getFirst()));
    }

    private static String words(ResentBatch batch) {
        return "shard " + batch.firstShard() + " offsets " + batch.firstFrom() + "–" + batch.firstTo()
                + ", again shard " + batch.shard() + " offsets " + batch.from() + "–" + batch.to();
    }
}
