package io.tidemark.web.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.core.metric.MetricName;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.chart.DistributionChart;
import io.tidemark.web.ui.chart.MetricChart;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.profile.ColumnLine;
import io.tidemark.web.ui.sample.SampleData;
import io.tidemark.web.ui.sample.ViewTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ColumnsTabTest extends ViewTest {
    @Autowired
    private InMemoryStore store;

    @Test
    void eachColumnHasOneLine() {
        open(SampleData.PLAYS, "");
        assertThat(test(grid()).size()).isEqualTo(12);
        ColumnLine played = line("played_ms");
        assertThat(played.complete()).isEqualTo("99.96%");
        assertThat(played.distinct()).startsWith("≈ ").endsWith("±5%");
        assertThat(played.least()).isEqualTo("0");
        assertThat(played.most()).isEqualTo("7,212,000");
        assertThat(played.mean()).isEqualTo("186,340.5");
        assertThat(line("is_premium").mean()).endsWith("% true");
        assertThat(line("country").distinct()).isEqualTo("7");
    }

    @Test
    void aNumberThatIsMissingSaysWhy() {
        open(SampleData.PLAYS, "");
        assertThat(line("device").whyNo(MetricName.LENGTH_MEAN))
                .isEqualTo("not measured at depth standard; set it to deep");
        assertThat(line("user_agent").whyNo(MetricName.DISTINCT_COUNT))
                .isEqualTo("failed: The statement took longer than 5 min and was stopped");
        assertThat(line("country").whyNo(MetricName.MEAN)).isEqualTo("a column of type text has none");
        assertThat(line("zip").whyNo(MetricName.LENGTH_MEAN)).startsWith("not measured by this profile");
        open(SampleData.USERS, "");
        assertThat(line("played_ms").whyNo(MetricName.MAX)).isEqualTo("only a sample was read");
    }

    @Test
    void aChosenColumnIsShownInFull() {
        open(SampleData.PLAYS, "");
        grid().asSingleSelect().setValue(line("email"));
        assertThat(textOf(panel()))
                .contains("email · text", "Most frequent values, masked", "u•••••", "A@A.A", "Patterns")
                .doesNotContain("ada@example.org");
        assertThat(find(MetricChart.class, panel()).all()).hasSize(1);
        grid().asSingleSelect().setValue(line("played_ms"));
        assertThat(textOf(panel())).contains("Median ≈ ", "± ", "Skewness");
        assertThat(Objects.requireNonNull(
                                find(DistributionChart.class, panel()).single().shown())
                        .bars())
                .hasSizeGreaterThan(10);
    }

    @Test
    void addressOpensAColumnOfAPartition() {
        open(SampleData.PLAYS, "&column=country&at=2026-11-22T09:00Z");
        assertThat(textOfPage()).contains("figures of 2026-11-22 09:00", "country · text", "iso country");
    }

    @Test
    void aSamplesFiguresAreEstimates() {
        open(SampleData.USERS, "&column=country");
        assertThat(textOf(panel())).contains("Completeness ≈ 98.03%", "± ", "Null count ≈ 81,000");
    }

    @Test
    void theDepthOfAColumnIsSavedForExactlyThisDataset() {
        open(SampleData.PLAYS, "&column=email");
        find(DepthSelect.class).single().setValue(ProfileDepth.CHEAP);
        DatasetOverride saved = store.datasets().overrides().getFirst();
        assertThat(saved.match()).isEqualTo(DatasetSelector.of(SampleData.PLAYS.value()));
        assertThat(saved.profile()).isEqualTo(ProfilingOverride.NONE.with("email", ProfileDepth.CHEAP));
        find(DepthSelect.class).single().setValue(null);
        assertThat(store.datasets().overrides().getFirst().profile()).isNull();
    }

    @Test
    void aDepthThatTheFileSetsIsShownButNotChanged() {
        store.datasets()
                .replaceFileOverrides(List.of(DatasetOverride.none(DatasetSelector.of("warehouse:*"), Origin.FILE)
                        .profiled(ProfilingOverride.NONE.with("email", ProfileDepth.NONE))));
        open(SampleData.PLAYS, "&column=email");
        assertThat(find(DepthSelect.class).single().isReadOnly()).isTrue();
        assertThat(find(DepthSelect.class).single().getValue()).isEqualTo(ProfileDepth.NONE);
    }

    @Test
    @SuppressWarnings("unchecked") // the tab has one field of each label
    void metricsAreChosenByWhatTheyAreOf() {
        UI.getCurrent()
                .navigate(
                        "datasets/" + SampleData.PLAYS,
                        QueryParameters.fromString("tab=metrics&of=played_ms&metric=p95"));
        MetricChoice choice = find(MetricChoice.class).single();
        assertThat(Objects.requireNonNull(choice.value())).hasToString("p95(played_ms)");
        ComboBox<String> of =
                (ComboBox<String>) find(ComboBox.class, choice).all().getFirst();
        of.setValue("country");
        assertThat(Objects.requireNonNull(choice.value()).column()).isEqualTo("country");
        of.setValue("");
        assertThat(Objects.requireNonNull(choice.value()).name()).isEqualTo(MetricName.ROW_COUNT);
    }

    @Test
    void aPartitionSaysWhatItsProfileCost() {
        UI.getCurrent()
                .navigate("datasets/" + SampleData.PLAYS, QueryParameters.fromString("partition=2026-11-22T09:00Z"));
        assertThat(textOf(find(PartitionPanel.class).single()))
                .contains("stream · ", " k rows · ", " MB · 1 statement · 1.9 s", "rows were read once");
        open(SampleData.USERS, "");
        UI.getCurrent().navigate("datasets/" + SampleData.USERS);
        assertThat(textOf(find(PartitionPanel.class).single()))
                .contains("sample · 2% of the rows · 82.4 k rows · 9.1 MB · 1 statement · 310 ms");
    }

    private static void open(DatasetId dataset, String more) {
        UI.getCurrent().navigate("datasets/" + dataset, QueryParameters.fromString("tab=columns" + more));
    }

    private ColumnPanel panel() {
        return find(ColumnPanel.class).single();
    }

    private ColumnLine line(String column) {
        return grid().getListDataView()
                .getItems()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the tab has one grid, of columns
    private Grid<ColumnLine> grid() {
        return find(DenseGrid.class).single();
    }
}
