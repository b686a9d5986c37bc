package io.tidemark.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.Answer;
import io.tidemark.web.served.ServedApi;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContractApiTest extends ServedApi {
    private static final String CITIES = "warehouse:public.cities";

    @Test
    void aDatasetIsShownAsAContractWithWhatThatCannotSay() {
        JsonNode contract = get("/api/v1/datasets/" + CITIES + "/contract").ok();

        assertThat(contract.path("yaml").asString()).contains("id: \"" + CITIES + "\"");
        assertThat(contract.path("notes").get(0).asString()).contains("thresholds only");
        get("/api/v1/datasets/warehouse:nothing/contract").problem(404);
    }

    @Test
    void aContractIsDownloadedAsAFile() {
        Answer file = get("/api/v1/datasets/" + CITIES + "/contract.yaml");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("warehouse_public.cities.odcs.yaml");
        assertThat(file.text()).startsWith("apiVersion:");
    }

    @Test
    void anImportKeepsRulesAndWhatNobodyHasSet() {
        assertThat(imported("?dryRun=true", CITIES).path("rules").size()).isOne();
        get("/api/v1/rules/shop.rows").problem(404);

        JsonNode kept = imported("", CITIES);

        assertThat(kept.path("rules").get(0).path("id").asString()).isEqualTo("shop.rows");
        assertThat(kept.path("notes").get(0).asString()).startsWith("line 3: price");
        assertThat(get("/api/v1/rules/shop.rows").ok().path("origin").asString())
                .isEqualTo("user");
        assertThat(get("/api/v1/datasets/" + CITIES)
                        .ok()
                        .path("settings")
                        .path("set")
                        .path("tags")
                        .toString())
                .isEqualTo("[\"gold\"]");
        delete("/api/v1/rules/shop.rows");
    }

    @Test
    void aRuleThatLeftItsContractIsListedAndDeletedOnlyWhenAsked() {
        imported("", CITIES);
        JsonNode listed = imported("", CITIES + " # no checks");
        assertThat(listed.path("left").toString()).isEqualTo("[\"shop.rows\"]");
        assertThat(listed.path("pruned").asBoolean()).isFalse();
        get("/api/v1/rules/shop.rows").ok();

        assertThat(imported("?prune=true&dryRun=true", CITIES + " # no checks")
                        .path("left")
                        .size())
                .isOne();
        get("/api/v1/rules/shop.rows").ok();
        assertThat(imported("?prune=true", CITIES + " # no checks")
                        .path("pruned")
                        .asBoolean())
                .isTrue();
        get("/api/v1/rules/shop.rows").problem(404);
        assertThat(imported("", CITIES + " # no checks").path("left").size()).isZero();
    }

    @Test
    void aContractTakesNoRuleThatIsThereForOtherDatasets() {
        imported("", CITIES);
        JsonNode other = imported("", "warehouse:public.playback_started");
        assertThat(other.path("rules").size()).isZero();
        assertThat(other.path("notes").toString())
                .contains("rule shop.rows is not kept: a rule of that id is there for other datasets");
        assertThat(get("/api/v1/rules/shop.rows").ok().path("datasets").toString())
                .isEqualTo("[\"" + CITIES + "\"]");
        delete("/api/v1/rules/shop.rows");
    }

    @Test
    void aWrongContractIsRefusedWithEachOfItsMistakes() {
        JsonNode problem = send(yaml("", "wrong")).problem(400);

        assertThat(problem.path("errors").size()).isEqualTo(2);
        assertThat(problem.path("errors").get(1).path("message").asString()).contains("line 2: id: is missing");
    }

    private JsonNode imported(String query, String contract) {
        return send(yaml(query, contract)).ok();
    }

    private HttpRequest.Builder yaml(String query, String contract) {
        return call("/api/v1/contracts" + query)
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(contract));
    }
}
