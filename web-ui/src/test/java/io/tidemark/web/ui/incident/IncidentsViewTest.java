package io.tidemark.web.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.sample.ViewTest;
import org.junit.jupiter.api.Test;

class IncidentsViewTest extends ViewTest {
    @Test
    void listStartsWithWhatIsNotResolved() {
        IncidentsView view = navigate(IncidentsView.class);
        assertThat(test(grid()).size()).isEqualTo(4);
        assertThat(textOf(view)).contains("4 incidents");
    }

    @Test
    void addressHoldsTheFilter() {
        UI.getCurrent().navigate("incidents", QueryParameters.fromString("status=resolved"));
        assertThat(test(grid()).getRow(0).status()).isEqualTo(IncidentStatus.RESOLVED);
        UI.getCurrent().navigate("incidents", QueryParameters.fromString("severity=critical&q=playback"));
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @SuppressWarnings("unchecked") // the page has one grid, of incidents
    private Grid<Incident> grid() {
        return find(DenseGrid.class).single();
    }
}
