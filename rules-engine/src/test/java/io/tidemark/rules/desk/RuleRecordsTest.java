package io.tidemark.rules.desk;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.incident.RuleRecord;
import io.tidemark.core.incident.RuleRecords;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.testkit.InMemoryIncidents;
import io.tidemark.testkit.IncidentBuilder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RuleRecordsTest {
    private final InMemoryIncidents incidents = new InMemoryIncidents();
    private final RuleRecords records = new RuleRecords(incidents);

    @Test
    void timesAreAveragesAndNoiseIsWhatPeopleCalledSo() {
        Instant opened = TEN.until().plus(Duration.ofMinutes(10));
        save(anIncident().openedAt(opened).resolved(Resolution.HEALED, opened.plus(Duration.ofHours(1))));
        save(anIncident()
                .openedAt(opened.plus(Duration.ofMinutes(20)))
                .reopened(2)
                .resolved(Resolution.FIXED, opened.plus(Duration.ofMinutes(200))));
        save(anIncident().openedAt(opened).resolved(Resolution.FALSE_POSITIVE, opened));
        save(anIncident().openedAt(opened).resolved(Resolution.EXPECTED, opened));
        save(anIncident().openedAt(opened));

        assertThat(records.until(NOON))
                .containsExactly(new RuleRecord(
                        new RuleId("row-count"), 5, 1, Duration.ofMinutes(14), Duration.ofHours(2), 0.5, 2));
    }

    @Test
    void whatCannotBeToldIsLeftOpen() {
        save(anIncident().failingOn(PartitionKey.WHOLE));
        RuleRecord record = records.until(NOON).getFirst();
        assertThat(record.timeToDetect()).isNull();
        assertThat(record.timeToRepair()).isNull();
        assertThat(record.noise()).isNull();
    }

    @Test
    void onlyTheLastThirtyDaysCountAndAllOfThem() {
        save(anIncident()
                .by("old", RuleType.ROW_COUNT)
                .openedAt(NOON.minus(RuleRecords.REACH).minusSeconds(1)));
        for (int i = 0; i < 1_200; i++) {
            save(anIncident());
        }
        assertThat(records.until(NOON)).extracting(RuleRecord::incidents).containsExactly(1_200);
    }

    private void save(IncidentBuilder incident) {
        incidents.save(incident.withId(incidents.nextId()).build());
    }
}
