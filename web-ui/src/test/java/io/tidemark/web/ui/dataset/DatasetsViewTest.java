package io.tidemark.web.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.sample.ViewTest;
import org.junit.jupiter.api.Test;

class DatasetsViewTest extends ViewTest {
    @Test
    void allDatasetsAreListedTheWorstFirst() {
        navigate(DatasetsView.class);
        assertThat(test(grid()).size()).isEqualTo(11);
        assertThat(test(grid()).getRow(0).dataset().name().leaf()).isEqualTo("playback_started");
    }

    @Test
    void addressHoldsTheFilter() {
        UI.getCurrent().navigate("datasets", QueryParameters.fromString("status=unhealthy&source=events"));
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getRow(0).dataset().id()).hasToString("events:playback-started");
    }

    @Test
    void nonsenseInTheAddressIsLeftOut() {
        UI.getCurrent().navigate("datasets", QueryParameters.fromString("status=purple&source=%22&sort=moon"));
        assertThat(test(grid()).size()).isEqualTo(11);
    }

    @Test
    void typingNarrowsTheList() {
        DatasetsView view = navigate(DatasetsView.class);
        test(find(TextField.class, view).single()).setValue("royalty");
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(textOf(view)).contains("1 dataset");
    }

    @SuppressWarnings("unchecked") // the page has one grid, of datasets
    private Grid<DatasetSummary> grid() {
        return find(DenseGrid.class).single();
    }
}
