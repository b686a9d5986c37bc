package io.tidemark.rules.judge;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.ResentBatch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Says which rows were delivered again: how many, first when and where, and when and where again. */
final class RedeliveryWords {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RedeliveryWords() {}

    static String of(Case matter, MetricId metric, double observed) {
        RedeliveryTally tally = matter.judged()
                .profile()
                .flatMap(profile -> profile.states()
                        .get(new Measure.Redeliveries(List.of(metric.column().split(",", -1)))))
                .orElse(RedeliveryTally.NONE);
        PartitionKey again = matter.judged().partition().key();
        List<Redelivery> earlier = tally.origins().stream()
                .filter(origin -> !origin.first().equals(again))
                .toList();
        if (earlier.isEmpty()) {
            return Wording.count(observed) + " rows were delivered before";
        }
        Redelivery largest = earlier.getFirst();
        String rest = earlier.size() == 1
                ? ""
                : "; " + Wording.count(observed - largest.rows()) + " more come from " + (earlier.size() - 1)
                        + (earlier.size() == 2 ? " other partition" : " other partitions");
        return Wording.count(largest.rows()) + noun(matter, largest.rows()) + " of " + name(largest.first())
                + " were delivered again in " + name(again) + places(largest) + rest;
    }

    private static String noun(Case matter, long rows) {
        return (matter.isTopic() ? " event" : " row") + (rows == 1 ? "" : "s");
    }

    /** The largest stretch that looks like one batch. */
    private static String places(Redelivery redelivery) {
        if (redelivery.batches().isEmpty()) {
            return "";
        }
        ResentBatch batch = redelivery.batches().getFirst();
        return " (first shard " + batch.firstShard() + " offsets " + batch.firstFrom() + "–" + batch.firstTo()
                + ", again shard " + batch.shard() + " offsets " + batch.from() + "–" + batch.to() + ")";
    }

    private static String name(PartitionKey partition) {
        return switch (partition) {
            case PartitionKey.Window window -> minute(window.from());
            case PartitionKey.Value value -> value.value();
            case PartitionKey.Whole whole -> "the whole dataset";
        };
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant);
    }
}
