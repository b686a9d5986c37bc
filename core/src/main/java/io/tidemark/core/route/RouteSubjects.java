package io.tidemark.core.route;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds what routes look at of an incident: what it follows from, and the owner and the tags that its dataset has now. */
public final class RouteSubjects {
    private final Function<DatasetId, Optional<Dataset>> datasets;
    private final Function<IncidentId, Optional<Incident>> incidents;

    public RouteSubjects(Datasets datasets, Incidents incidents) {
        this(datasets::find, incidents::find);
    }

    private RouteSubjects(
            Function<DatasetId, Optional<Dataset>> datasets, Function<IncidentId, Optional<Incident>> incidents) {
        this.datasets = datasets;
        this.incidents = incidents;
    }

    /** Knows of no dataset who owns it. */
    public static RouteSubjects withoutOwners(Incidents incidents) {
        return new RouteSubjects(dataset -> Optional.empty(), incidents::find);
    }

    /** The same for a short while, in which each dataset and each incident is read once. */
    public RouteSubjects remembering() {
        return new RouteSubjects(remembered(datasets), remembered(incidents));
    }

    /** The incident upstream that it follows from. */
    public Optional<Incident> cause(Incident incident) {
        return Optional.ofNullable(incident.cause()).flatMap(incidents);
    }

    public RouteSubject of(Incident incident) {
        RouteSubject alone =
                of(incident.dataset(), incident.rule(), incident.type(), incident.column(), incident.severity());
        return cause(incident).map(Incident::dataset).map(alone::under).orElse(alone);
    }

    /** An incident that could be, and that follows from nothing. */
    public RouteSubject of(DatasetId dataset, RuleId rule, RuleType type, String column, Severity severity) {
        Optional<DatasetSettings> settings = datasets.apply(dataset).map(Dataset::settings);
        return new RouteSubject(
                dataset,
                dataset,
                rule,
                type,
                column,
                severity,
                settings.map(DatasetSettings::tags).orElse(List.of()),
                settings.map(DatasetSettings::owner).orElse(""));
    }

    private static <K, V> Function<K, V> remembered(Function<K, V> lookup) {
        Map<K, V> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, lookup);
    }
}
