package io.tidemark.web.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.chart.HeatStrip;
import io.tidemark.web.ui.part.Tile;
import io.tidemark.web.ui.sample.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OverviewViewTest extends ViewTest {
    @Autowired
    private InMemoryStore store;

    @Test
    void tilesCountAndLeadToTheirLists() {
        OverviewView view = navigate(OverviewView.class);
        assertThat(textOf(view)).contains("Datasets monitored 11", "Open incidents 4 1 critical, 2 error, 1 warning");
        assertThat(find(Tile.class, view).all())
                .extracting(Tile::getHref)
                .contains("datasets", "incidents", "datasets?status=unhealthy");
    }

    @Test
    void failingSourceIsNamedWithTheFix() {
        assertThat(textOf(navigate(OverviewView.class)))
                .contains("Source royalties fails. Nothing answers at royalties-db.internal:5432")
                .doesNotContain("Source warehouse fails");
    }

    @Test
    void worstDatasetsComeFirstWithTheirNewestPartitions() {
        OverviewView view = navigate(OverviewView.class);
        assertThat(textOf(view)).containsSubsequence("public.playback_started", "old-clicks", "session-end");
        assertThat(find(HeatStrip.class, view).all()).hasSizeGreaterThan(5);
    }

    @Test
    void openIncidentsAreNewestFirst() {
        assertThat(textOf(navigate(OverviewView.class))).containsSubsequence("INC-4", "INC-3", "INC-2", "INC-1");
    }

    @Test
    void emptyStoreSaysWhatToDo() {
        store.sources().all().forEach(source -> store.sources().delete(source.id()));
        UI.getCurrent().navigate("rules");
        assertThat(textOf(navigate(OverviewView.class))).contains("No dataset is watched yet. Add a source");
    }
}
