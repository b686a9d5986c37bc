package io.tidemark.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.ServedApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PolicyApiTest extends ServedApi {
    private static final String GOLD = "/api/v1/policies/gold";
    private static final String BODY = """
            {"name": "Gold tables", "tags": ["core"], "rules": [
              {"id": "rows", "name": "Rows come", "type": "row_count", "severity": "error",
               "condition": {"kind": "fixed", "operator": "mustBeGreaterThan", "threshold": 0}},
              {"id": "late", "name": "In time", "type": "partition_late", "severity": "warning"}]}""";

    @AfterEach
    void forget() {
        delete(GOLD);
    }

    @Test
    void aPolicyIsItsRulesForWhateverMatches() {
        JsonNode policy = put(GOLD, BODY).ok();

        assertThat(policy.path("matches").toString()).isEqualTo("[\"warehouse:public.playback_started\"]");
        assertThat(get("/api/v1/rules/gold.rows").ok().path("tags").toString()).isEqualTo("[\"core\"]");
        assertThat(get(GOLD).ok()).isEqualTo(policy);
        assertThat(put(GOLD, policy.toString()).ok())
                .as("a policy that was read can be put back as it is")
                .isEqualTo(policy);
        assertThat(get("/api/v1/policies").ok().path("items").get(1)).isEqualTo(policy);
    }

    @Test
    void aRuleThatLeavesThePolicyIsDeletedAndAPolicyTakesItsRulesAlong() {
        put(GOLD, BODY).ok();
        put(GOLD, BODY.replaceAll("(?s),\\s+\\{\"id\": \"late\".*", "]}")).ok();

        get("/api/v1/rules/gold.late").problem(404);
        get("/api/v1/rules/gold.rows").ok();
        assertThat(delete(GOLD).status()).isEqualTo(204);
        get("/api/v1/rules/gold.rows").problem(404);
        get(GOLD).problem(404);
    }

    @Test
    void aPolicyThatIsOffHasItsRulesOff() {
        put(GOLD, BODY.replace("\"tags\"", "\"enabled\": false, \"tags\"")).ok();

        assertThat(get("/api/v1/rules/gold.rows").ok().path("enabled").asBoolean())
                .isFalse();
    }

    @Test
    void aPolicyThatIsOffIsReadAndPutBackWithTheModesOfItsRules() {
        String off = BODY.replace("\"tags\"", "\"enabled\": false, \"tags\"")
                .replace("\"severity\": \"warning\"", "\"severity\": \"warning\", \"mode\": \"shadow\"");
        put(GOLD, off).ok();
        JsonNode read = get(GOLD).ok();
        assertThat(read.path("rules").get(1).path("mode").asString()).isEqualTo("shadow");
        put(
                        GOLD,
                        read.toString()
                                .replace("\"enabled\":false", "\"enabled\":true")
                                .replace("\"mode\":\"disabled\"", "\"mode\":\"active\""))
                .ok();

        assertThat(get("/api/v1/rules/gold.rows").ok().path("mode").asString()).isEqualTo("active");
        assertThat(get("/api/v1/rules/gold.late").ok().path("mode").asString()).isEqualTo("shadow");
    }

    @Test
    void aPolicyTakesNoRuleThatIsThereForOthers() {
        JsonNode rule = put(GOLD, BODY).ok().path("rules").get(0);
        delete(GOLD);
        put("/api/v1/rules/gold.rows", rule.toString()).ok();

        assertThat(put(GOLD, BODY).problem(409).path("detail").asString())
                .contains("There is a rule 'gold.rows' that does not belong to the policy 'gold'");
        delete("/api/v1/rules/gold.rows");
    }

    @Test
    void itsRulesAreChangedByThePolicyAlone() {
        JsonNode rule = put(GOLD, BODY).ok().path("rules").get(0);

        assertThat(put("/api/v1/rules/gold.rows", rule.toString())
                        .problem(409)
                        .path("detail")
                        .asString())
                .contains("belongs to the policy 'gold'");
        delete("/api/v1/rules/gold.rows").problem(409);
    }

    @Test
    void aWrongIdIsToldOnceAtItsRule() {
        JsonNode problem = put(GOLD, BODY.replace("\"rows\"", "\"No Such Id\"")).problem(400);

        assertThat(problem.path("errors")).hasSize(1);
        assertThat(problem.path("errors").get(0).path("field").asString()).startsWith("rules[0]");
    }

    @Test
    void whatIsWrongWithARuleIsToldWithItsPlace() {
        JsonNode problem =
                put(GOLD, BODY.replace("\"row_count\"", "\"values_in_set\"")).problem(400);

        assertThat(problem.path("errors").get(0).path("field").asString()).startsWith("rules[0].");
        put("/api/v1/policies/Gold!", BODY).problem(422);
        get("/api/v1/rules/gold.rows").problem(404);
    }

    @Test
    void aTrialKeepsNothing() {
        put(GOLD + "?dryRun=true", BODY).ok();
        get(GOLD).problem(404);
    }
}
