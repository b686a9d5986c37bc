package io.tidemark.web.ui.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.incident.Incidents;
import io.tidemark.web.ui.part.Live;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;

/** The first page: how all data stands, and what needs somebody. */
@Route("")
@PageTitle("Overview")
@PermitAll
final class OverviewView extends Div {
    private final Tiles tiles;
    private final Worst worst;
    private final NewestIncidents incidents;
    private final FailingSources sources;

    OverviewView(HealthReads health, Incidents incidents, Sources sources, InstantSource clock) {
        this.tiles = new Tiles(health);
        this.worst = new Worst(health, clock);
        this.incidents = new NewestIncidents(incidents, clock);
        this.sources = new FailingSources(sources, clock);
        addClassName("tm-page");
        Div columns = new Div(worst, this.incidents);
        columns.addClassName("tm-columns");
        add(tiles, this.sources, columns);
        refresh();
        Live.refresh(this, this::refresh);
    }

    private void refresh() {
        tiles.refresh();
        worst.refresh();
        incidents.refresh();
        sources.refresh();
    }
}
