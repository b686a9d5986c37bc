package io.tidemark.rules.desk;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.testkit.InMemoryIncidents;
import io.tidemark.testkit.InMemoryLineage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineageDeskTest {
    private static final DatasetId TOPIC = new DatasetId("broker:orders");
    private static final DatasetId TABLE = new DatasetId("warehouse:orders");

    private final InMemoryIncidents incidents = new InMemoryIncidents();
    private final InMemoryLineage lineage = new InMemoryLineage();
    private final IncidentDesk desk = new IncidentDesk(incidents);
    private final Set<DatasetId> unwatched = new HashSet<>();
    private final LineageDesk roots =
            new LineageDesk(incidents, lineage, incident -> !unwatched.contains(incident.dataset()));

    @BeforeEach
    void flows() {
        lineage.save(new LineageEdge(TOPIC, TABLE, LineageOrigin.USER, ""));
    }

    private List<IncidentChange> lost(DatasetId dataset) {
        return roots.group(
                desk.apply(
                        List.of(aVerdict()
                                .by("missing", RuleType.PARTITION_MISSING)
                                .of(dataset)
                                .violated(0, Range.ANY, "no rows")
                                .build()),
                        NOON),
                NOON);
    }

    private Incident incident(int number) {
        return incidents.find(new IncidentId(number)).orElseThrow();
    }

    @Test
    void whatBeginsSaysWhatItFollowsFrom() {
        lost(TOPIC);
        List<IncidentChange> changes = lost(TABLE);
        assertThat(changes)
                .extracting(change -> change.event().kind())
                .containsExactly(IncidentEvent.Kind.OPENED, IncidentEvent.Kind.IMPACTED);
        assertThat(changes)
                .allMatch(change -> incident(1).id().equals(change.incident().cause()));
    }

    @Test
    void whatNobodyWatchesAnyMoreExplainsNothing() {
        unwatched.add(TOPIC);
        lost(TOPIC);
        lost(TABLE);
        assertThat(incident(2).isImpacted()).isFalse();
    }

    @Test
    void whatACauseHeldSurfacesWhenNobodyWatchesTheCauseAnyMore() {
        lost(TOPIC);
        lost(TABLE);
        unwatched.add(TOPIC);
        assertThat(roots.regroup(NOON.plusSeconds(60)))
                .extracting(change -> change.event().kind())
                .containsExactly(IncidentEvent.Kind.SURFACED);
        assertThat(incident(2).isImpacted()).isFalse();
    }
}
