package io.tidemark.connector.kafka;

import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.admin.OffsetSpec;

/** Lists the one partition of a topic that is not divided; its revision are the shards' ends. */
record WholeListing(Broker broker, Topic topic) {
    private static final int LONGEST = 400;

    PartitionListing list(String cursor) {
        String about = ListingCursor.about(topic, Partitioning.UNDIVIDED);
        ShardOffsets begins = broker.offsets(topic, OffsetSpec.earliest());
        ShardOffsets ends = broker.offsets(topic, OffsetSpec.latest());
        if (ListingCursor.parse(cursor, about)
                .filter(known -> known.endsAt(ends))
                .isPresent()) {
            return PartitionListing.unchanged(cursor);
        }
        String text = ListingCursor.of(about, ends, begins).text();
        Revision revision = new Revision(
                text.length() <= LONGEST ? text : "sha256:" + Digest.longOf(text.getBytes(StandardCharsets.UTF_8)));
        Long rows = ends.sameOffsets(begins) ? 0L : null;
        return new PartitionListing(
                List.of(new Observation(PartitionKey.WHOLE, revision, rows, null, null)), true, text);
    }
}
