package io.tidemark.web.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.web.ui.words.PartitionNames;
import java.util.Map;

/** Addresses of pages, and links to them that stay in the app. */
public final class Links {
    public static final String OVERVIEW = "";
    public static final String DATASETS = "datasets";
    public static final String INCIDENTS = "incidents";
    public static final String RULES = "rules";
    public static final String SOURCES = "sources";
    public static final String RECEIVERS = "receivers";
    public static final String ROUTES = "routes";

    private Links() {}

    public static String path(DatasetId dataset) {
        return DATASETS + "/" + dataset;
    }

    public static String path(IncidentId incident) {
        return INCIDENTS + "/" + incident;
    }

    /** A page's address with its state. */
    public static String path(String page, Map<String, String> state) {
        return new Location(page, QueryParameters.simple(state)).getPathWithQueryParameters();
    }

    public static Anchor to(DatasetId dataset, String text) {
        return to(path(dataset), text);
    }

    public static Anchor to(DatasetId dataset, PartitionKey partition) {
        return to(path(path(dataset), Map.of("partition", partition.text())), PartitionNames.of(partition));
    }

    public static Anchor to(IncidentId incident, String text) {
        return to(path(incident), text);
    }

    /** A link whose text may take two lines. */
    public static Anchor wrapped(IncidentId incident, String text) {
        Anchor anchor = to(incident, text);
        anchor.removeClassName("tm-clip");
        anchor.addClassName("tm-two-lines");
        return anchor;
    }

    /** A link to a page of ours, cut where it does not fit. */
    public static Anchor to(String path, String text) {
        Anchor anchor = new Anchor(path, text);
        anchor.getElement().setAttribute("router-link", "");
        anchor.addClassName("tm-clip");
        anchor.setTitle(text);
        return anchor;
    }
}
