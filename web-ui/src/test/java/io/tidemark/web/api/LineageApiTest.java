package io.tidemark.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.IncidentBuilder;
import io.tidemark.web.served.ServedApi;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LineageApiTest extends ServedApi {
    private static final DatasetId TOPIC = new DatasetId("broker:plays");
    private static final String LINEAGE = "/api/v1/datasets/" + Builders.PLAYS + "/lineage";
    private static final String UPSTREAM = LINEAGE + "/upstream/";

    @AfterEach
    void clear() {
        store.lineage().replaceDeclared(List.of());
        store.lineage()
                .into(List.of(Builders.PLAYS))
                .forEach(edge -> store.lineage().delete(edge.upstream(), edge.downstream(), edge.origin()));
    }

    @Test
    void whatIsDeclaredIsShownFromBothEndsAndTakenOut() {
        JsonNode declared = put(UPSTREAM + "warehouse:public.cities", "{\"reason\": \"joined nightly\"}")
                .ok();
        assertThat(declared.at("/upstream/0/dataset").asString()).isEqualTo("warehouse:public.cities");
        assertThat(declared.at("/upstream/0/health").asString()).isNotEmpty();
        assertThat(declared.at("/upstream/0/edges/0").toString())
                .isEqualTo("{\"origin\":\"user\",\"reason\":\"joined nightly\",\"ignored\":false}");
        JsonNode other = get("/api/v1/datasets/warehouse:public.cities/lineage").ok();
        assertThat(other.at("/downstream/0/dataset").asString()).isEqualTo(Builders.PLAYS.value());

        delete(UPSTREAM + "warehouse:public.cities").ok();
        assertThat(get(LINEAGE).ok().path("upstream")).isEmpty();
        delete(UPSTREAM + "warehouse:public.cities").problem(404);
    }

    @Test
    void whatWasFoundIsIgnoredUntilSomebodyDeclaresIt() {
        store.lineage().save(new LineageEdge(TOPIC, Builders.PLAYS, LineageOrigin.NAME, "the same name"));

        JsonNode ignored = delete(UPSTREAM + TOPIC).ok().at("/upstream/0");
        assertThat(ignored.path("steps").asInt()).isZero();
        assertThat(ignored.has("health")).as("not watched").isFalse();
        assertThat(ignored.at("/edges/0/ignored").asBoolean()).isTrue();

        assertThat(put(UPSTREAM + TOPIC, "{}").ok().at("/upstream/0/steps").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatTheFileDeclaresIsChangedThere() {
        store.lineage().replaceDeclared(List.of(new LineageEdge(TOPIC, Builders.PLAYS, LineageOrigin.FILE, "")));
        assertThat(delete(UPSTREAM + TOPIC).problem(409).path("detail").asString())
                .contains("is made of broker:plays; change it there.");
        assertThat(put(UPSTREAM + Builders.PLAYS, "{}")
                        .problem(422)
                        .path("detail")
                        .asString())
                .contains("cannot lie upstream of itself");
        get("/api/v1/datasets/warehouse:none/lineage").problem(404);
    }

    @Test
    void anIncidentTellsWhatFollowsFromItAndWhatItFollowsFrom() {
        IncidentId second = new IncidentId(2);
        Incident own = store.incidents().find(second).orElseThrow();
        Incident impacted =
                store.incidents().save(infoOf(own).causedBy(new IncidentId(1)).build());

        JsonNode detail = get("/api/v1/incidents/INC-1").ok();
        assertThat(detail.at("/impacted/0/incident").asString()).isEqualTo("INC-2");
        assertThat(detail.path("impactedDatasets").asInt()).isEqualTo(1);
        assertThat(impactedDatasets()).containsEntry("INC-1", 1).containsEntry("INC-2", 0);
        assertThat(get("/api/v1/incidents/INC-2").ok().path("cause").asString()).isEqualTo("INC-1");
        assertThat(ids("")).contains("INC-2");
        assertThat(ids("&impacted=false")).doesNotContain("INC-2");
        store.incidents().save(infoOf(impacted).build());
    }

    private static IncidentBuilder infoOf(Incident incident) {
        return Builders.anIncident()
                .withId(incident.id())
                .of(incident.dataset())
                .withSeverity(incident.severity())
                .withVersion(incident.version());
    }

    private Map<String, Integer> impactedDatasets() {
        return get("/api/v1/incidents?limit=500")
                .ok()
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        incident -> incident.path("id").asString(),
                        incident -> incident.path("impactedDatasets").asInt()));
    }

    private List<String> ids(String parameter) {
        return get("/api/v1/incidents?limit=500" + parameter)
                .ok()
                .path("items")
                .valueStream()
                .map(incident -> incident.path("id").asString())
                .toList();
    }
}
