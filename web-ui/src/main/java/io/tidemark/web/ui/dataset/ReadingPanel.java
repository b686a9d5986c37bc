package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.gather.ShardProgress;
import io.tidemark.core.gather.UnreadableRecord;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How far a topic is read, and which of its records have no readable time; nothing for what is not read so. */
final class ReadingPanel extends Composite<Div> {
    private static final int MOST_SHARDS = 8;
    private static final int MOST_RECORDS = 10;

    private final transient Reads reads;
    private final transient DatasetId dataset;

    ReadingPanel(Reads reads, DatasetId dataset) {
        this.reads = reads;
        this.dataset = dataset;
        refresh();
    }

    void refresh() {
        getContent().removeAll();
        reads.gatherings()
                .find(dataset)
                .filter(reading -> !reading.shards().isEmpty())
                .ifPresent(reading -> getContent().add(panel(reading)));
    }

    private Panel panel(Gathering reading) {
        List<Component> parts = new ArrayList<>();
        parts.add(shards(reading.shards()));
        if (reading.shards().size() > MOST_SHARDS) {
            parts.add(Texts.muted("and " + (reading.shards().size() - MOST_SHARDS) + " other shards"));
        }
        if (reading.unreadable() > 0) {
            parts.add(
                    Texts.muted(
                            Numbers.count(reading.unreadable())
                                    + " records could not be read or have no readable time; they count in the hour of their delivery:"));
            parts.add(records());
        }
        without(reading.counts()).ifPresent(words -> parts.add(Texts.muted(words)));
        return new Panel("Reading").padded().hint(hint(reading)).content(parts.toArray(Component[]::new));
    }

    /** What counts in no window. */
    private static Optional<String> without(ShardCounts counts) {
        List<String> words = new ArrayList<>();
        add(words, counts.lost(), "records were deleted before they were read");
        add(words, counts.takenBack(), "records that were read were taken back by the broker");
        add(words, counts.early(), "records are from before the look-back");
        add(words, counts.tombstones(), "tombstones tell of no event");
        add(words, counts.skipped(), "offsets hold no record: transactions' marks, aborted, or compacted away");
        return words.isEmpty() ? Optional.empty() : Optional.of("In no window: " + String.join("; ", words) + ".");
    }

    private static void add(List<String> words, long count, String what) {
        if (count > 0) {
            words.add(Numbers.count(count) + " " + what);
        }
    }

    private String hint(Gathering reading) {
        Instant now = reads.clock().instant();
        return reading.shards().stream()
                .map(ShardProgress::drainedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(drained -> reading.shards().stream().allMatch(shard -> shard.drainedAt() != null))
                .map(drained -> "read to its end " + Times.ago(drained, now) + ", each record once")
                .orElse("catching up, each record once");
    }

    private static Table shards(List<ShardProgress> shards) {
        Table table = new Table("Shard", ">Next offset", ">Newest event");
        shards.stream()
                .limit(MOST_SHARDS)
                .forEach(shard ->
                        table.row(shard.shard(), Numbers.count(shard.next()), Times.minute(shard.watermark())));
        return table;
    }

    private Table records() {
        Table table = new Table("Delivered in", "Place", "~Why");
        for (UnreadableRecord record : reads.gatherings().unreadable(dataset, MOST_RECORDS)) {
            table.row(
                    Times.minute(record.window()),
                    "shard " + record.shard() + " offset " + record.offset(),
                    record.reason());
        }
        return table;
    }
}
