package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.anIncident;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.incident.StaleIncidentException;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@code Incidents} does. */
public abstract class IncidentsContract {
    private static final DatasetId OTHER = aDataset().in("lake").build().id();

    protected abstract Ports ports();

    @Test
    void numbersCountUp() {
        IncidentId first = ports().incidents().nextId();
        assertThat(ports().incidents().nextId()).isGreaterThan(first);
    }

    @Test
    void anIncidentIsFoundAsItWas() {
        Incident saved = ports().incidents()
                .save(anIncident()
                        .withId(ports().incidents().nextId())
                        .by("null-values", RuleType.NULL_VALUES)
                        .onColumn("country")
                        .titled("50 % of country is \"null\" – ü")
                        .healedOn(TEN, NOON.plusSeconds(1))
                        .failingOn(tenPlus(1))
                        .failingOn(PartitionKey.WHOLE)
                        .failingOn(new PartitionKey.Value("a=b"))
                        .resolved(Resolution.FALSE_POSITIVE, NOON.plusSeconds(9))
                        .reopened(2)
                        .build());
        assertThat(saved.version()).isEqualTo(1);
        assertThat(ports().incidents().find(saved.id())).contains(saved);
    }

    @Test
    void savingTheReadVersionReplaces() {
        Incident opened = open(anIncident());
        Incident acknowledged = ports().incidents()
                .save(anIncident()
                        .withId(opened.id())
                        .acknowledgedBy("ada")
                        .withVersion(opened.version())
                        .build());
        assertThat(acknowledged.version()).isEqualTo(2);
        DomainAssertions.assertThat(ports().incidents().find(opened.id()).orElseThrow())
                .isAcknowledged();
    }

    @Test
    void savingAVersionThatIsNoLongerTheNewestIsRefused() {
        Incident opened = open(anIncident());
        ports().incidents().save(opened);
        assertThatThrownBy(() -> ports().incidents().save(opened)).isInstanceOf(StaleIncidentException.class);
        Incident secondBirth = anIncident().withId(opened.id()).build();
        assertThatThrownBy(() -> ports().incidents().save(secondBirth)).isInstanceOf(StaleIncidentException.class);
        assertThat(ports().incidents().find(opened.id()).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void aDatasetsIncidentsAreTheOpenOnesAndThoseUpdatedSince() {
        Incident old = open(anIncident());
        Incident ended = open(anIncident().resolved(Resolution.HEALED, NOON));
        open(anIncident().resolved(Resolution.HEALED, NOON.minusSeconds(1)));
        open(anIncident().of(OTHER));
        assertThat(ports().incidents().ofDataset(PLAYS, NOON)).containsExactly(old, ended);
    }

    @Test
    void aSearchGoesOnBeforeTheLastOneSeen() {
        Incident first = open(anIncident());
        Incident second = open(anIncident());
        Incident third = open(anIncident());
        assertThat(ports().incidents().search(IncidentFilter.ALL, null, 2)).containsExactly(third, second);
        assertThat(ports().incidents().search(IncidentFilter.ALL, second.id(), 2))
                .containsExactly(first);
        assertThat(ports().incidents().page(IncidentFilter.ALL, 1, 1)).containsExactly(second);
        assertThat(ports().incidents().count(IncidentFilter.ALL)).isEqualTo(3);
    }

    @Test
    void eachPartOfAFilterNarrows() {
        Incident critical = open(anIncident().withSeverity(Severity.CRITICAL).titled("100% late_rows"));
        Incident info = open(anIncident().of(OTHER).withSeverity(Severity.INFO));
        Incident ended = open(anIncident().by("nulls", RuleType.NULL_VALUES).resolved(Resolution.FIXED, NOON));
        assertThat(found(IncidentFilter.OPEN)).containsExactly(info, critical);
        assertThat(found(new IncidentFilter(Set.of(IncidentStatus.RESOLVED), null, null, "")))
                .containsExactly(ended);
        assertThat(found(new IncidentFilter(Set.of(), Severity.ERROR, null, "")))
                .containsExactly(ended, critical);
        assertThat(found(IncidentFilter.openOf(OTHER))).containsExactly(info);
        assertThat(found(text("100% LATE_"))).containsExactly(critical);
        assertThat(found(text("0%_l"))).isEmpty();
        assertThat(found(text("LAKE:"))).containsExactly(info);
        assertThat(found(text("nulls"))).containsExactly(ended);
    }

    @Test
    void thoseInSomebodysHandsAndThoseInNobodysAreFound() {
        Incident hers = open(anIncident().assignedTo("Ada"));
        Incident nobodys = open(anIncident());
        assertThat(found(IncidentFilter.ALL.assignedTo("aDA"))).containsExactly(hers);
        assertThat(found(IncidentFilter.ALL.assignedTo(""))).containsExactly(nobodys);
        assertThat(found(IncidentFilter.ALL.assignedTo("bob"))).isEmpty();
    }

    @Test
    void whatFollowsFromAnIncidentIsFoundByItAndLeftOutOnDemand() {
        Incident root = open(anIncident());
        Incident impacted = open(anIncident().of(OTHER).causedBy(root.id()));
        Incident ended = open(anIncident().of(OTHER).causedBy(root.id()).resolved(Resolution.HEALED, NOON));

        assertThat(ports().incidents().impactedBy(root.id())).containsExactly(impacted, ended);
        assertThat(ports().incidents().impactedBy(impacted.id())).isEmpty();
        assertThat(ports().incidents().countImpacted(List.of(root.id(), impacted.id())))
                .isEqualTo(Map.of(root.id(), 1));
        assertThat(ports().incidents().countImpacted(List.of())).isEmpty();
        assertThat(ports().incidents().openOf(List.of(OTHER))).containsExactly(impacted);
        assertThat(ports().incidents().openOf(List.of(root.dataset(), OTHER))).containsExactly(root, impacted);
        assertThat(ports().incidents().openOf(List.of())).isEmpty();
        assertThat(found(IncidentFilter.OPEN)).containsExactly(impacted, root);
        assertThat(found(IncidentFilter.OPEN.withRootsOnly())).containsExactly(root);
    }

    @Test
    void aTimelineComesOldestFirst() {
        Incident incident = open(anIncident());
        IncidentEvent opened = event(incident, IncidentEvent.Kind.OPENED, 0);
        IncidentEvent noted = event(incident, IncidentEvent.Kind.COMMENTED, 5);
        IncidentEvent ended = event(incident, IncidentEvent.Kind.RESOLVED, 5);
        ports().incidents().addEvents(List.of(opened));
        ports().incidents().addEvents(List.of(noted, ended));
        assertThat(ports().incidents().events(incident.id())).containsExactly(opened, noted, ended);
        assertThat(ports().incidents().events(new IncidentId(999_999))).isEmpty();
    }

    private Incident open(IncidentBuilder incident) {
        return ports().incidents()
                .save(incident.withId(ports().incidents().nextId()).build());
    }

    private List<Incident> found(IncidentFilter filter) {
        List<Incident> page = ports().incidents().page(filter, 0, 10);
        assertThat(ports().incidents().search(filter, null, 10)).isEqualTo(page);
        assertThat(ports().incidents().count(filter)).isEqualTo(page.size());
        return page;
    }

    private static IncidentFilter text(String part) {
        return new IncidentFilter(Set.of(), null, null, part);
    }

    private static IncidentEvent event(Incident incident, IncidentEvent.Kind kind, int seconds) {
        return new IncidentEvent(incident.id(), NOON.plusSeconds(seconds), kind, "ada", "because ü");
    }
}
