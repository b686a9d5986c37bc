package io.tidemark.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.lineage.Lineage;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@code Lineage} does. */
public abstract class LineageContract {
    private static final DatasetId TOPIC = new DatasetId("broker:plays");
    private static final DatasetId TABLE = new DatasetId("warehouse:events.plays");
    private static final DatasetId VIEW = new DatasetId("warehouse:events.daily");
    private static final SourceId WAREHOUSE = new SourceId("warehouse");

    protected abstract Ports ports();

    private Lineage lineage() {
        return ports().lineage();
    }

    @Test
    void edgesAreReadFromBothEnds() {
        LineageEdge loads = new LineageEdge(TOPIC, TABLE, LineageOrigin.USER, "the loader");
        LineageEdge sums = new LineageEdge(TABLE, VIEW, LineageOrigin.VIEW, "its definition");
        lineage().save(loads);
        lineage().save(sums);

        assertThat(lineage().into(List.of(TABLE, VIEW))).containsExactly(loads, sums);
        assertThat(lineage().outOf(List.of(TABLE))).containsExactly(sums);
        assertThat(lineage().outOf(List.of(VIEW))).isEmpty();
        assertThat(lineage().into(List.of())).isEmpty();
    }

    @Test
    void manyDatasetsAreAskedForAtOnce() {
        List<DatasetId> tables = IntStream.range(0, 2_500)
                .mapToObj(number -> new DatasetId("warehouse:t" + number))
                .toList();
        lineage()
                .replaceDeclared(tables.stream()
                        .map(table -> new LineageEdge(TOPIC, table, LineageOrigin.FILE, ""))
                        .toList());

        assertThat(lineage().into(tables)).hasSize(2_500);
        assertThat(lineage().outOf(List.of(TOPIC))).hasSize(2_500);
    }

    @Test
    void eachOriginHasItsOwnEdgeAndIsSavedOnce() {
        lineage().save(new LineageEdge(TOPIC, TABLE, LineageOrigin.USER, "first"));
        lineage().save(new LineageEdge(TOPIC, TABLE, LineageOrigin.USER, "then"));
        lineage().save(new LineageEdge(TOPIC, TABLE, LineageOrigin.FILE, ""));

        assertThat(lineage().outOf(List.of(TOPIC)))
                .extracting(LineageEdge::origin, LineageEdge::reason)
                .containsExactlyInAnyOrder(tuple(LineageOrigin.USER, "then"), tuple(LineageOrigin.FILE, ""));
        assertThat(lineage().delete(TOPIC, TABLE, LineageOrigin.USER)).isTrue();
        assertThat(lineage().delete(TOPIC, TABLE, LineageOrigin.USER)).isFalse();
        assertThat(lineage().outOf(List.of(TOPIC))).hasSize(1);
    }

    @Test
    void whatLeftTheFileIsTakenOut() {
        lineage().save(new LineageEdge(TOPIC, VIEW, LineageOrigin.USER, ""));
        lineage().replaceDeclared(List.of(new LineageEdge(TOPIC, TABLE, LineageOrigin.FILE, "")));
        lineage().replaceDeclared(List.of(new LineageEdge(TABLE, VIEW, LineageOrigin.FILE, "")));

        assertThat(lineage().into(List.of(TABLE, VIEW)))
                .containsExactlyInAnyOrder(
                        new LineageEdge(TOPIC, VIEW, LineageOrigin.USER, ""),
                        new LineageEdge(TABLE, VIEW, LineageOrigin.FILE, ""));
    }

    @Test
    void whatACrawlFindsNoMoreGoesAndWhatIsIgnoredStaysSo() {
        LineageEdge view = new LineageEdge(TABLE, VIEW, LineageOrigin.VIEW, "its definition");
        LineageEdge key = new LineageEdge(TOPIC, VIEW, LineageOrigin.FOREIGN_KEY, "");
        lineage().replaceFound(WAREHOUSE, List.of(view, key));
        lineage().replaceFound(new SourceId("broker"), List.of(new LineageEdge(TOPIC, TABLE, LineageOrigin.NAME, "")));
        lineage().save(view.withIgnored(true));
        LineageEdge reworded = new LineageEdge(TABLE, VIEW, LineageOrigin.VIEW, "its new definition");

        lineage().replaceFound(WAREHOUSE, List.of(reworded));
        lineage().replaceFound(WAREHOUSE, List.of(reworded));

        assertThat(lineage().into(List.of(VIEW))).containsExactly(reworded.withIgnored(true));
        assertThat(lineage().into(List.of(TABLE))).as("of another source").hasSize(1);
        lineage().replaceFound(WAREHOUSE, List.of());
        assertThat(lineage().into(List.of(VIEW))).isEmpty();
    }
}
