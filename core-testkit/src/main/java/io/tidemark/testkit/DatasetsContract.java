package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@code Datasets} does. */
public abstract class DatasetsContract {
    protected abstract Ports ports();

    @Test
    void aSavedDatasetIsFoundAsItWas() {
        Dataset dataset = aDataset()
                .cut(new Partitioning.TimeWindows(
                        "slot", null, "event_time", Grain.DAY, ZoneId.of("Europe/Berlin"), Duration.ofMinutes(90)))
                .comingOn("mon-sat")
                .withKey("event_id", "Länd")
                .ownedBy("growth")
                .tagged("gold", "pii")
                .withCursor("42/7")
                .failing(new Failure(ErrorCode.PERMISSION_DENIED, "grant select on \"x\" to tidemark"))
                .build();
        ports().datasets().save(dataset);
        assertThat(ports().datasets().find(PLAYS)).contains(dataset);
    }

    @Test
    void aDatasetWithAnOddNameIsFoundAsItWas() {
        Dataset odd = aDataset()
                .named("My Schema", "Order.Items \"2026\" ü")
                .ofKind(DatasetKind.VIEW)
                .withColumns(new Column("Sp alte\"1", "numeric(12,2)", ColumnType.DECIMAL, true))
                .undivided()
                .withKey()
                .build();
        ports().datasets().save(odd);
        assertThat(ports().datasets().find(odd.id())).contains(odd);
    }

    @Test
    void keysAndIndexesAreFoundAsTheyWereAndSoIsThatNothingIsKnownOfThem() {
        Dataset keyed = aDataset()
                .withIndexes("pkey: PRIMARY KEY (id)", "by \"name\": INDEX (lower(name), 'x')")
                .build();
        ports().datasets().save(keyed);
        assertThat(ports().datasets().find(keyed.id())).contains(keyed);
        Dataset without = aDataset().named("public", "heap").withIndexes().build();
        ports().datasets().save(without);
        assertThat(ports().datasets().find(without.id())).contains(without);
    }

    @Test
    void savingAgainReplaces() {
        ports().datasets().save(aDataset().build());
        Dataset gone = aDataset().gone().build();
        ports().datasets().save(gone);
        assertThat(ports().datasets().ofSource(new SourceId("warehouse"))).containsExactly(gone);
    }

    @Test
    void datasetsOfASourceComeById() {
        Dataset orders = aDataset().named("public", "orders").build();
        Dataset ads = aDataset().named("public", "ads").build();
        ports().datasets().save(orders);
        ports().datasets().save(aDataset().in("lake").build());
        ports().datasets().save(ads);
        assertThat(ports().datasets().ofSource(new SourceId("warehouse"))).containsExactly(ads, orders);
    }

    @Test
    void manyDatasetsAreSavedAndFoundAtOnce() {
        Dataset orders = aDataset().named("public", "orders").build();
        Dataset ads = aDataset().named("public", "ads").build();
        Dataset elsewhere = aDataset().in("lake").build();
        ports().datasets().saveAll(List.of(orders, elsewhere));
        ports().datasets().saveAll(List.of(orders, ads));
        assertThat(ports().datasets().findAll(List.of(ads.id(), orders.id(), PLAYS)))
                .containsExactlyInAnyOrder(ads, orders);
        assertThat(ports().datasets().findAll(List.of())).isEmpty();
        assertThat(ports().datasets().idsOf(new SourceId("warehouse")))
                .containsExactlyInAnyOrder(ads.id(), orders.id());
    }

    @Test
    void schemaChangesComeNewestFirst() {
        SchemaChange added = change(SchemaChange.Kind.COLUMN_ADDED, 0);
        SchemaChange retyped = change(SchemaChange.Kind.TYPE_CHANGED, 60);
        SchemaChange removed = change(SchemaChange.Kind.COLUMN_REMOVED, 60);
        ports().datasets().addChanges(List.of(added));
        ports().datasets().addChanges(List.of(retyped, removed));
        assertThat(ports().datasets().changes(PLAYS, 10)).containsExactly(removed, retyped, added);
        assertThat(ports().datasets().changes(PLAYS, 1)).containsExactly(removed);
        assertThat(ports().datasets().changes(aDataset().in("lake").build().id(), 10))
                .isEmpty();
    }

    @Test
    void overridesOfTheFileComeFirstInItsOrder() {
        DatasetOverride late = override("*:public.*", "zeta", Origin.FILE);
        DatasetOverride early = override("*", "alpha", Origin.FILE);
        DatasetOverride users = override(PLAYS.value(), "growth", Origin.USER);
        ports().datasets().saveOverride(PLAYS, users);
        ports().datasets().replaceFileOverrides(List.of(late, early));
        assertThat(ports().datasets().overrides()).containsExactly(late, early, users);
        ports().datasets().replaceFileOverrides(List.of(early));
        assertThat(ports().datasets().overrides()).containsExactly(early, users);
    }

    @Test
    void aUsersOverrideReplacesTheOneOfTheSameDataset() {
        ports().datasets().saveOverride(PLAYS, override(PLAYS.value(), "growth", Origin.USER));
        DatasetOverride full = new DatasetOverride(
                DatasetSelector.of(PLAYS.value()),
                "event_time",
                "ingested_at",
                "happened_at",
                Grain.DAY,
                ZoneId.of("America/New_York"),
                Duration.ofHours(2),
                Calendar.of("mon-fri 06-22"),
                List.of("a", "b"),
                "core",
                List.of("gold"),
                new ProfilingOverride(ProfileDepth.CHEAP, Map.of("a", ProfileDepth.DEEP), 5_000_000_000L),
                Origin.USER);
        ports().datasets().saveOverride(PLAYS, full);
        assertThat(ports().datasets().overrides()).containsExactly(full);
    }

    private static SchemaChange change(SchemaChange.Kind kind, int seconds) {
        return new SchemaChange(PLAYS, NOON.plusSeconds(seconds), kind, "country", "text", "");
    }

    private static DatasetOverride override(String glob, String owner, Origin origin) {
        return new DatasetOverride(DatasetSelector.of(glob), null, null, null, null, null, null, owner, null, origin);
    }
}
