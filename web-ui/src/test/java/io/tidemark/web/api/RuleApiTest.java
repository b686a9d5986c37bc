package io.tidemark.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.rule.RuleType;
import io.tidemark.web.served.ServedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RuleApiTest extends ServedApi {
    private static final String RULES = "/api/v1/rules/";
    private static final String NULLS = """
            {"name": "Country is filled", "type": "null_values", "datasets": ["warehouse:*"], "column": "country",
             "condition": {"kind": "fixed", "operator": "mustBeGreaterOrEqualTo", "threshold": 0.95},
             "severity": "warning", "minRows": 100, "runbook": "https://example.org/nulls"}""";

    @Test
    void whatIsPutIsShownAndDeleted() {
        JsonNode rule = put(RULES + "nulls", NULLS).ok();
        assertThat(get(RULES + "nulls").ok()).isEqualTo(rule);
        assertThat(put(RULES + "nulls", rule.toString()).ok())
                .as("a rule that was read can be put back as it is")
                .isEqualTo(rule);
        assertThat(rule.path("number").asInt()).isEqualTo(26);
        assertThat(rule.path("dimension").asString()).isEqualTo("completeness");
        assertThat(rule.path("enabled").asBoolean()).isTrue();
        assertThat(delete(RULES + "nulls").status()).isEqualTo(204);
        get(RULES + "nulls").problem(404);
        delete(RULES + "nulls").problem(404);
    }

    @Test
    void eachChangeIsAVersionAndAnOldOneIsRestored() {
        put(RULES + "versioned", NULLS).ok();
        put(RULES + "versioned", NULLS.replace("0.95", "0.99")).ok();
        delete(RULES + "versioned");
        JsonNode versions = get(RULES + "versioned/versions").ok().path("items");
        assertThat(versions.size()).isEqualTo(3);
        assertThat(versions.get(0).path("deleted").asBoolean()).isTrue();
        JsonNode second = versions.get(1);
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("way").asString()).isEqualTo("api");
        assertThat(second.path("author").asString()).isNotEmpty();
        assertThat(second.path("changes").size()).isOne();
        assertThat(second.path("changes").get(0).path("before").asString())
                .isEqualTo("condition: {mustBeGreaterOrEqualTo: 0.95}");
        assertThat(second.path("changes").get(0).path("after").asString())
                .isEqualTo("condition: {mustBeGreaterOrEqualTo: 0.99}");

        JsonNode restored = post(RULES + "versioned/versions/1/restore", "").ok();
        assertThat(restored.path("condition").path("threshold").asDouble()).isEqualTo(0.95);
        assertThat(get(RULES + "versioned").ok()).isEqualTo(restored);
        assertThat(get(RULES + "versioned/versions")
                        .ok()
                        .path("items")
                        .get(0)
                        .path("about")
                        .asString())
                .isEqualTo("1");
        post(RULES + "versioned/versions/3/restore", "").problem(404);
        get(RULES + "nothing/versions").problem(404);
        delete(RULES + "versioned");
    }

    @Test
    void aRuleWithParametersComesBackAsItWasSent() {
        String body = """
                {"name": "Countries", "type": "values_in_set", "datasets": ["warehouse:*"], "column": "country",
                 "where": "amount > 0", "parameters": {"values": ["SE", 1]}, "severity": "error"}""";
        JsonNode rule = put(RULES + "countries", body).ok();
        assertThat(rule.path("parameters").path("values").toString()).isEqualTo("[\"SE\",\"1\"]");
        assertThat(rule.path("where").asString()).isEqualTo("amount > 0");
        assertThat(rule.path("condition").path("operator").asString()).isEqualTo("mustBe");
        assertThat(put(RULES + "countries", rule.toString()).ok()).isEqualTo(rule);
        delete(RULES + "countries");
    }

    @Test
    void whatIsWrongWithAParameterIsNamed() {
        String body = """
                {"name": "Countries", "type": "values_in_set", "datasets": ["warehouse:*"], "column": "country",
                 "parameters": {"valeus": ["SE"]}, "severity": "error"}""";
        assertThat(put(RULES + "wrong", body).problem(400).path("detail").asString())
                .contains("parameters.valeus", "did you mean 'values'?", "parameters.values: is missing");
    }

    @Test
    void aBacktestSaysWhatARuleWouldHaveDoneAndKeepsNothing() {
        JsonNode tried = post(RULES + "backtest?days=3", NULLS).ok();
        assertThat(tried.path("incidents").asInt()).isEqualTo(1);
        JsonNode dataset = tried.path("datasets").get(0);
        assertThat(dataset.path("violated").asInt()).isEqualTo(2);
        assertThat(dataset.path("firings").get(0).path("expected").path("low").asDouble())
                .isEqualTo(800);
        get(RULES + "tried").problem(404);
    }

    @Test
    void aBacktestIsRefusedAsTheRuleWouldBe() {
        post(RULES + "backtest", NULLS.replace("null_values", "null_value")).problem(400);
        assertThat(post(RULES + "backtest?days=0", NULLS)
                        .problem(422)
                        .path("detail")
                        .asString())
                .contains("1 to 750 days");
    }

    @Test
    void aSuggestedRuleIsAcceptedOrStaysAway() {
        String path = "/api/v1/datasets/warehouse:public.playback_started/suggestions";
        assertThat(get(path).ok().path("items").size()).isEqualTo(3);
        JsonNode rule = post(path + "/suggested.event_id", "").ok();
        assertThat(get(RULES + "suggested.event_id").ok()).isEqualTo(rule);
        assertThat(delete(path + "/suggested.country").status()).isEqualTo(204);
        delete(path + "/suggested.country").problem(404);
        JsonNode left = get(path).ok().path("items");
        assertThat(left.size()).isEqualTo(1);
        assertThat(left.get(0).path("evidence").asString()).startsWith("3 different values");
        delete(RULES + "suggested.event_id");
    }

    @Test
    void aTrialKeepsNothing() {
        put(RULES + "tried?dryRun=true", NULLS).ok();
        get(RULES + "tried").problem(404);
    }

    @Test
    void theTypesAreListedWithWhatTheyTake() {
        JsonNode types = get("/api/v1/rule-types").ok().path("items");
        assertThat(types.size()).isEqualTo(RuleType.values().length);
        assertThat(get("/api/v1/rule-types/schema").ok().path("title").asString())
                .isEqualTo("Tidemark rules");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "fixed", "threshold": 1}                                              | condition.operator
            {"kind": "fixed", "operator": "mustBe"}                                        | condition.threshold
            {"kind": "fixed", "operator": "equals", "threshold": 1}                        | condition.operator
            {"kind": "fixed", "operator": "mustBeBetween", "threshold": 1}                 | condition.upperThreshold
            {"kind": "fixed", "operator": "mustBeBetween", "threshold": 2, "upperThreshold": 1} | condition.upperThreshold
            {"kind": "change", "maxDrop": 0.5}                                             | condition.baseline
            {"kind": "change", "baseline": "usual"}                                        | condition
            {"kind": "change", "baseline": "usual", "maxDrop": -1}                         | condition.maxDrop
            {"kind": "change", "baseline": "lately", "maxDrop": 1}                         | condition.baseline
            {"kind": "anomaly", "sensitivity": 0}                                          | condition.sensitivity
            {"kind": "anomaly", "direction": "sideways"}                                   | condition.direction
            {"kind": "must_not_occur"}                                                     | condition.kind
            {"kind": "fixed", "operator": "mustBe", "treshold": 1}                         | condition.treshold
            {}                                                                             | condition.kind
            7                                                                              | condition
            """)
    void aConditionThatMakesNoSenseIsNamed(String condition, String field) {
        String body = NULLS.replaceAll("\"condition\": \\{[^}]*}", "\"condition\": " + condition);
        assertThat(put(RULES + "bad", body).wrongField(400)).isEqualTo(field);
    }

    @Test
    void anAnomalyLooksBothWaysUnlessItSaysWhich() {
        String body = NULLS.replaceAll("\"condition\": \\{[^}]*}", "\"condition\": {\"kind\": \"anomaly\"}");
        JsonNode rule = put(RULES + "unusual", body).ok();
        assertThat(rule.path("condition").path("direction").asString()).isEqualTo("both");
        assertThat(rule.path("condition").path("sensitivity").asDouble()).isEqualTo(1);
        assertThat(put(RULES + "unusual", rule.toString()).ok()).isEqualTo(rule);
        delete(RULES + "unusual");
    }

    @Test
    void everyMistakeIsNamed() {
        JsonNode problem = put(RULES + "bad", "{\"name\": \"\", \"datasets\": [], \"minRows\": -1}")
                .problem(400);
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("name", "type", "datasets", "severity", "minRows");
        assertThat(put(RULES + "bad", NULLS.replace("https:", "javascript:")).wrongField(400))
                .isEqualTo("runbook");
        assertThat(put(RULES + "bad", NULLS.replace("null_values", "row_count")).wrongField(400))
                .isEqualTo("column");
        assertThat(put(RULES + "bad", NULLS.replace("\"warning\"", "\"awful\""))
                        .problem(400)
                        .path("detail")
                        .asString())
                .isEqualTo("severity: must be one of info, warning, error, critical.");
        get(RULES + "bad").problem(404);
    }

    @Test
    void rulesOnEventsHaveNoThreshold() {
        String late = NULLS.replace("null_values", "partition_late").replace("\"country\"", "\"*\"");
        assertThat(put(RULES + "late", late).problem(400).path("detail").asString())
                .isEqualTo("condition.kind: must be must_not_occur for rules of type partition_late.");
        String never = late.replaceAll("\"condition\": \\{[^}]*}", "\"condition\": {\"kind\": \"must_not_occur\"}");
        assertThat(put(RULES + "late", never)
                        .ok()
                        .path("condition")
                        .path("kind")
                        .asString())
                .isEqualTo("must_not_occur");
        delete(RULES + "late");
        String change = "\"condition\": {\"kind\": \"change\", \"baseline\": \"usual\", \"maxRise\": 1}";
        String stale = late.replace("partition_late", "freshness").replaceAll("\"condition\": \\{[^}]*}", change);
        assertThat(put(RULES + "stale", stale).problem(400).path("detail").asString())
                .isEqualTo("condition.kind: must be fixed for rules of type freshness.");
    }

    @Test
    void builtInRulesCanOnlyBeSwitchedAndTuned() {
        String path = RULES + "default.row-count";
        ObjectNode rule = (ObjectNode) get(path).ok();
        rule.put("enabled", false).put("minRows", 10);
        assertThat(put(path, rule.toString()).problem(400).path("detail").asString())
                .contains("enabled: says false, and mode says active; leave one of them out");
        rule.put("mode", "shadow").remove("enabled");
        ((ObjectNode) rule.path("condition")).put("threshold", 5);
        JsonNode tuned = put(path, rule.toString()).ok();
        assertThat(tuned.path("origin").asString()).isEqualTo("built_in");
        assertThat(tuned.path("condition").path("threshold").asDouble()).isEqualTo(5);
        assertThat(tuned.path("mode").asString()).isEqualTo("shadow");
        rule.put("mode", "disabled");
        assertThat(put(path, rule.toString()).ok().path("enabled").asBoolean()).isFalse();

        rule.put("severity", "info").put("name", "Mine");
        assertThat(put(path, rule.toString()).problem(409).path("detail").asString())
                .contains("name, severity");
        delete(path).problem(409);
    }

    @Test
    void rulesOfTheFileAreReadOnly() {
        put(RULES + "filed", NULLS).problem(409);
        delete(RULES + "filed").problem(409);
        assertThat(get(RULES + "filed").ok().path("origin").asString()).isEqualTo("file");
    }
}
