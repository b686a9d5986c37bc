package io.tidemark.web.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.sample.ViewTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentsViewTest extends ViewTest {
    @Autowired
    private InMemoryStore store;

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

    @Test
    void whatIsInNobodysHandsIsFoundAndHowManyDatasetsAreImpactedIsShown() {
        Incident first = store.incidents().find(new IncidentId(1)).orElseThrow();
        store.incidents().save(first.assignedTo("bob", first.updatedAt()));
        UI.getCurrent().navigate("incidents", QueryParameters.fromString("assigned=nobody"));
        assertThat(test(grid()).size()).isEqualTo(3);
        UI.getCurrent().navigate("incidents");
        assertThat(test(grid()).size()).isEqualTo(4);
        int row = IntStream.range(0, 4)
                .filter(one -> test(grid()).getRow(one).id().equals(first.id()))
                .findFirst()
                .orElseThrow();
        assertThat(test(grid()).getCellText(row, 5)).isEqualTo("1");
    }
}
