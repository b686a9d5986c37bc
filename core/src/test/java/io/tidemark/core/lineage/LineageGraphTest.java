package io.tidemark.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.DatasetId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineageGraphTest {
    private static DatasetId dataset(String name) {
        return new DatasetId("warehouse:" + name);
    }

    /** An edge such as {@code a>b}. */
    private static LineageEdge edge(String arrow) {
        String[] ends = arrow.split(">", -1);
        return new LineageEdge(dataset(ends[0]), dataset(ends[1]), LineageOrigin.USER, "");
    }

    private static LineageGraph graph(String... arrows) {
        return LineageGraph.of(Stream.of(arrows).map(LineageGraphTest::edge).toList(), List.of(dataset("a")));
    }

    @Test
    void theNearestWayCounts() {
        LineageGraph graph = graph("a>b", "b>c", "a>c", "c>d");
        assertThat(graph.downstreamOf(dataset("a")))
                .containsEntry(dataset("b"), 1)
                .containsEntry(dataset("c"), 1)
                .containsEntry(dataset("d"), 2)
                .hasSize(3);
        assertThat(graph.upstreamOf(dataset("d")).keySet()).containsExactly(dataset("c"), dataset("b"), dataset("a"));
    }

    @Test
    void aCircleEnds() {
        LineageGraph graph = graph("a>b", "b>c", "c>a");
        assertThat(graph.downstreamOf(dataset("a")).keySet()).containsExactly(dataset("b"), dataset("c"));
        assertThat(graph.upstreamOf(dataset("a")).keySet()).containsExactly(dataset("c"), dataset("b"));
        assertThat(graph.below()).containsExactlyInAnyOrder(dataset("a"), dataset("b"), dataset("c"));
    }

    @Test
    void whatIsIgnoredCarriesNothing() {
        LineageGraph graph = LineageGraph.of(List.of(edge("a>b").withIgnored(true)), List.of(dataset("a")));
        assertThat(graph.isEmpty()).isTrue();
        assertThat(graph.downstreamOf(dataset("a"))).isEmpty();
    }

    @Test
    void aChainOfThousandsIsWalked() {
        List<LineageEdge> chain = IntStream.range(0, 5_000)
                .mapToObj(number -> edge("t" + number + ">t" + (number + 1)))
                .toList();
        assertThat(LineageGraph.of(chain, List.of(dataset("t0"))).below()).hasSize(5_001);
    }

    @Test
    void nothingLiesUpstreamOfItself() {
        assertThatThrownBy(() -> edge("a>a"))
                .hasMessage("warehouse:a cannot lie upstream of itself; name two datasets");
    }
}
