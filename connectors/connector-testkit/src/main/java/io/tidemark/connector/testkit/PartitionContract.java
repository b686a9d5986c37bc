package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a connector tells of partitions. */
abstract class PartitionContract extends CatalogContract {
    @Test
    void anEmptyDatasetHasNoPartitionWithRows() {
        assertThat(list(emptyOrders(), "").observations()).allMatch(Observation::isEmpty);
    }

    @Test
    void partitionsAreTheHoursThatHoldRows() {
        DatasetRef orders = threeHours();
        PartitionListing listing = list(orders, "");
        assertThat(listing.complete()).isTrue();
        assertThat(withRows(listing)).containsOnlyKeys(window(0), window(1), window(5));
    }

    @Test
    void hoursBeforeTheHorizonAreLeftOut() {
        DatasetRef orders = threeHours();
        PartitionListing listing = connector()
                .partitions(
                        connector().describe(orders),
                        hourly(),
                        "",
                        Orders.hour(2).plusSeconds(1_800));
        assertThat(withRows(listing)).containsOnlyKeys(window(5));
    }

    @Test
    void rowsOfAnObservationAreExactOrNotTold() {
        Map<PartitionKey, Long> exact = Map.of(window(0), 40L, window(1), 25L, window(5), 10L);
        for (Observation seen : list(threeHours(), "").observations()) {
            Long rows = exact.getOrDefault(seen.partition(), 0L);
            if (has(Ability.KEEPS_ROW_COUNTS) || rows == 0) {
                assertThat(seen.rows()).as("%s", seen.partition()).isEqualTo(rows);
            } else {
                assertThat(seen.rows()).as("%s", seen.partition()).isNull();
            }
        }
    }

    @Test
    void whatDidNotMoveKeepsItsRevision() {
        DatasetRef orders = threeHours();
        PartitionListing first = list(orders, "");
        PartitionListing second = list(orders, first.cursor());
        if (has(Ability.SIGNALS_CHANGES)) {
            assertThat(second.observations()).isEmpty();
            assertThat(second.complete()).isFalse();
        } else {
            assertThat(withRows(second)).isEqualTo(withRows(first));
        }
    }

    @Test
    void newRowsMoveTheRevisionOfJustTheirHour() {
        DatasetRef orders = threeHours();
        PartitionListing before = list(orders, "");
        add(orders, Orders.rows(fields(), 1, 3));
        PartitionListing after = list(orders, before.cursor());
        assertThat(moved(before, after)).containsExactly(window(1));
        assertThat(list(orders, after.cursor()).cursor()).isEqualTo(after.cursor());
    }

    @Test
    void rowsInANewHourGiveANewPartition() {
        DatasetRef orders = threeHours();
        PartitionListing before = list(orders, "");
        add(orders, Orders.rows(fields(), 3, 8));
        assertThat(moved(before, list(orders, before.cursor()))).containsExactly(window(3));
    }

    @Test
    void anUndividedDatasetIsOnePartitionThatMovesWithItsRows() {
        DatasetRef orders = threeHours();
        PartitionListing before = whole(orders, "");
        assertThat(withRows(before)).containsOnlyKeys(PartitionKey.WHOLE);
        add(orders, Orders.rows(fields(), 1, 3));
        assertThat(moved(before, whole(orders, before.cursor()))).containsExactly(PartitionKey.WHOLE);
    }

    private PartitionListing whole(DatasetRef orders, String cursor) {
        return connector().partitions(connector().describe(orders), Partitioning.UNDIVIDED, cursor, HORIZON);
    }

    final DatasetRef threeHours() {
        DatasetRef orders = emptyOrders();
        add(orders, Orders.rows(fields(), 0, 40));
        add(orders, Orders.rows(fields(), 1, 25));
        add(orders, Orders.rows(fields(), 5, 10));
        return orders;
    }

    private static Map<PartitionKey, Revision> withRows(PartitionListing listing) {
        return listing.observations().stream()
                .filter(seen -> !seen.isEmpty())
                .collect(Collectors.toMap(Observation::partition, Observation::revision));
    }

    private static List<PartitionKey> moved(PartitionListing before, PartitionListing after) {
        Map<PartitionKey, Revision> known = withRows(before);
        return after.observations().stream()
                .filter(seen -> !seen.isEmpty())
                .filter(seen -> !seen.revision().equals(known.get(seen.partition())))
                .map(Observation::partition)
                .toList();
    }
}
