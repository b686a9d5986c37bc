package io.tidemark.core.route;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what routes look at of an incident, with the owner and the tags that its dataset has now. */
public final class RouteSubjects {
    /** Knows of no dataset who owns it. */
    public static final RouteSubjects WITHOUT_OWNERS = new RouteSubjects(dataset -> Optional.empty());

    private final Function<DatasetId, Optional<Dataset>> datasets;

    public RouteSubjects(Datasets datasets) {
        this(datasets::find);
    }

    private RouteSubjects(Function<DatasetId, Optional<Dataset>> datasets) {
        this.datasets = datasets;
    }

    public RouteSubject of(Incident incident) {
        return of(incident.dataset(), incident.rule(), incident.type(), incident.column(), incident.severity());
    }

    /** An incident that could be. */
    public RouteSubject of(DatasetId dataset, RuleId rule, RuleType type, String column, Severity severity) {
        Optional<DatasetSettings> settings = datasets.apply(dataset).map(Dataset::settings);
        return new RouteSubject(
                dataset,
                rule,
                type,
                column,
                severity,
                settings.map(DatasetSettings::tags).orElse(List.of()),
                settings.map(DatasetSettings::owner).orElse(""));
    }
}
