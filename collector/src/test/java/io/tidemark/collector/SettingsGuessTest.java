package io.tidemark.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.core.dataset.Schema;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsGuessTest {
    private static final DatasetId ID = new DatasetId("warehouse:public.orders");

    private static DatasetSettings guess(@Nullable String partitionColumn, List<String> key, Column... columns) {
        DatasetRef ref = new DatasetRef(DatasetName.of("public", "orders"), DatasetKind.TABLE);
        return new SettingsGuess(new DatasetDescription(ref, Schema.of(columns), partitionColumn, key)).settings();
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, type.name(), type, true);
    }

    @Test
    void theStoresOwnPartitionColumnComesFirst() {
        DatasetSettings settings = guess(
                "booked", List.of(), column("event_time", ColumnType.TIMESTAMP_TZ), column("booked", ColumnType.DATE));

        assertThat(settings.partitioning())
                .isEqualTo(new Partitioning.TimeWindows(
                        "booked",
                        null,
                        "event_time",
                        Grain.DAY,
                        ZoneOffset.UTC,
                        Partitioning.TimeWindows.USUAL_LATENESS));
        assertThat(settings.partitioningReason())
                .isEqualTo("the store itself partitions by booked;"
                        + " event_time looks like the event time by name and type");
    }

    @Test
    void aTableThatLiesByTheTimeOfLoadingHasThatAndTheTimeOfTheEvent() {
        DatasetSettings settings = guess(
                "loaded_at",
                List.of(),
                column("loaded_at", ColumnType.TIMESTAMP),
                column("occurred_at", ColumnType.TIMESTAMP));

        assertThat(settings.partitioning())
                .isEqualTo(new Partitioning.TimeWindows(
                        "loaded_at",
                        "loaded_at",
                        "occurred_at",
                        Grain.HOUR,
                        ZoneOffset.UTC,
                        Partitioning.TimeWindows.USUAL_LATENESS));
    }

    @Test
    void aTableThatLiesByItsEventTimeHasNoOther() {
        assertThat(guess(
                                "created_at",
                                List.of(),
                                column("created_at", ColumnType.TIMESTAMP),
                                column("event_time", ColumnType.TIMESTAMP))
                        .partitioning())
                .isEqualTo(Partitioning.TimeWindows.hourly("created_at", null));
    }

    @Test
    void anEventTimeOfItsOwnCanBeSet() {
        DatasetSettings guess = guess(null, List.of(), column("event_time", ColumnType.TIMESTAMP));
        DatasetOverride set = new DatasetOverride(
                DatasetSelector.of(ID.value()),
                "slot",
                null,
                "event_time",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Origin.USER);
        Schema schema = Schema.of(column("event_time", ColumnType.TIMESTAMP), column("slot", ColumnType.TIMESTAMP));

        assertThat(new Overrides(ID, schema, List.of(set)).over(guess).partitioning())
                .isEqualTo(new Partitioning.TimeWindows(
                        "slot",
                        null,
                        "event_time",
                        Grain.HOUR,
                        ZoneOffset.UTC,
                        Partitioning.TimeWindows.USUAL_LATENESS));
    }

    @Test
    void anEventTimeIsKnownByItsNameAndType() {
        DatasetSettings settings = guess(
                null,
                List.of(),
                column("event_time", ColumnType.TIMESTAMP),
                column("ingested_at", ColumnType.TIMESTAMP),
                column("event_id", ColumnType.TEXT));

        assertThat(settings.partitioning()).isEqualTo(Partitioning.TimeWindows.hourly("event_time", "ingested_at"));
        assertThat(settings.key()).containsExactly("event_id");
    }

    @Test
    void aTextThatIsCalledTimeIsNone() {
        assertThat(guess(null, List.of(), column("event_time", ColumnType.TEXT)).partitioning())
                .isEqualTo(Partitioning.UNDIVIDED);
    }

    @Test
    void aDeclaredKeyWinsOverAName() {
        assertThat(guess(null, List.of("a", "b"), column("id", ColumnType.UUID)).key())
                .containsExactly("a", "b");
    }

    @Test
    void whatAPersonSetWinsFieldByField() {
        DatasetSettings guess = guess(null, List.of(), column("event_time", ColumnType.TIMESTAMP));
        DatasetOverride lateness = new DatasetOverride(
                DatasetSelector.of("warehouse:*"),
                null,
                null,
                null,
                null,
                Duration.ofHours(2),
                null,
                null,
                null,
                Origin.FILE);
        DatasetOverride owner = new DatasetOverride(
                DatasetSelector.of("*"),
                "other_time",
                null,
                null,
                null,
                Duration.ofHours(9),
                List.of("k"),
                "payments",
                null,
                Origin.USER);

        DatasetSettings settings = new Overrides(ID, Schema.EMPTY, List.of(lateness, owner)).over(guess);

        assertThat(settings.partitioning()).isInstanceOfSatisfying(Partitioning.TimeWindows.class, windows -> {
            assertThat(windows.timeColumn()).isEqualTo("other_time");
            assertThat(windows.lateness()).isEqualTo(Duration.ofHours(2));
        });
        assertThat(settings.owner()).isEqualTo("payments");
        assertThat(settings.key()).containsExactly("k");
        assertThat(settings.partitioningReason()).isEqualTo("set by a person");
        assertThat(settings.keyReason()).isEqualTo("set by a person");
    }

    @Test
    void whatTheFileSetsSaysSo() {
        DatasetSettings guess = guess(null, List.of(), column("id", ColumnType.UUID));
        DatasetOverride file = new DatasetOverride(
                DatasetSelector.of("warehouse:*"),
                "event_time",
                null,
                null,
                null,
                null,
                List.of("id"),
                null,
                null,
                Origin.FILE);

        DatasetSettings settings = new Overrides(ID, Schema.EMPTY, List.of(file)).over(guess);

        assertThat(settings.partitioningReason()).isEqualTo("set in the configuration file");
        assertThat(settings.keyReason()).isEqualTo("set in the configuration file");
    }

    @Test
    void anOverrideOfAnotherDatasetChangesNothing() {
        DatasetSettings guess = guess(null, List.of(), column("id", ColumnType.UUID));
        DatasetOverride other = new DatasetOverride(
                DatasetSelector.of("lake:*"), null, null, null, null, null, null, "payments", null, Origin.FILE);

        assertThat(new Overrides(ID, Schema.EMPTY, List.of(other)).over(guess)).isEqualTo(guess);
    }

    @Test
    void aColumnThatAPatternSetsCountsWhereItExists() {
        DatasetSettings guess = guess(null, List.of(), column("id", ColumnType.UUID));
        DatasetOverride pattern = new DatasetOverride(
                DatasetSelector.of("warehouse:*"), "event_time", null, null, null, null, null, null, null, Origin.FILE);
        Schema without = Schema.of(column("id", ColumnType.UUID));
        Schema with = Schema.of(column("event_time", ColumnType.TIMESTAMP));

        assertThat(new Overrides(ID, without, List.of(pattern)).over(guess).partitioning())
                .isEqualTo(Partitioning.UNDIVIDED);
        assertThat(new Overrides(ID, with, List.of(pattern)).over(guess).partitioning())
                .isEqualTo(Partitioning.TimeWindows.hourly("event_time", null));
    }

    @Test
    void aDepthThatAPatternSetsForAColumnCountsWhereItExists() {
        DatasetSettings guess = guess(null, List.of(), column("id", ColumnType.UUID));
        DatasetOverride pattern = DatasetOverride.none(DatasetSelector.of("warehouse:*"), Origin.FILE)
                .profiled(
                        new ProfilingOverride(null, Map.of("email", ProfileDepth.DEEP, "id", ProfileDepth.NONE), null));
        Schema schema = Schema.of(column("id", ColumnType.UUID));

        assertThat(new Overrides(ID, schema, List.of(pattern)).over(guess).profiling())
                .isEqualTo(new Profiling(ProfileDepth.STANDARD, Map.of("id", ProfileDepth.NONE), 0));
    }

    @Test
    void theFirstDepthThatIsSetForADatasetOrAColumnWins() {
        DatasetSettings guess = guess(null, List.of(), column("id", ColumnType.UUID));
        DatasetOverride file = DatasetOverride.none(DatasetSelector.of("warehouse:*"), Origin.FILE)
                .profiled(new ProfilingOverride(ProfileDepth.CHEAP, Map.of("a", ProfileDepth.NONE), null));
        DatasetOverride user = DatasetOverride.none(DatasetSelector.of(ID.value()), Origin.USER)
                .profiled(new ProfilingOverride(
                        ProfileDepth.DEEP, Map.of("a", ProfileDepth.DEEP, "b", ProfileDepth.DEEP), 9L));

        assertThat(new Overrides(ID, Schema.EMPTY, List.of(file, user))
                        .over(guess)
                        .profiling())
                .isEqualTo(
                        new Profiling(ProfileDepth.CHEAP, Map.of("a", ProfileDepth.NONE, "b", ProfileDepth.DEEP), 9));
    }
}
