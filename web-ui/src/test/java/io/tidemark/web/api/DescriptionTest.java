package io.tidemark.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.testkit.Builders;
import io.tidemark.web.served.Answer;
import io.tidemark.web.served.ServedApi;
import io.tidemark.web.served.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DescriptionTest extends ServedApi {
    @Test
    void theDescriptionListsEveryOperationUnderItsStableId() {
        List<String> operations = new ArrayList<>();
        paths().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(method.getKey() + " " + path.getKey() + " "
                        + method.getValue().path("operationId").asString())));
        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "post /api/v1/contracts importContract",
                        "get /api/v1/datasets listDatasets",
                        "get /api/v1/datasets/{id} getDataset",
                        "get /api/v1/datasets/{id}/arrival-curve getArrivalCurve",
                        "get /api/v1/datasets/{id}/contract getDatasetContract",
                        "get /api/v1/datasets/{id}/contract.yaml downloadDatasetContract",
                        "get /api/v1/datasets/{id}/health getHealth",
                        "get /api/v1/datasets/{id}/keys/{value} findKey",
                        "get /api/v1/datasets/{id}/lineage getLineage",
                        "put /api/v1/datasets/{id}/lineage/upstream/{upstream} putUpstream",
                        "delete /api/v1/datasets/{id}/lineage/upstream/{upstream} deleteUpstream",
                        "get /api/v1/datasets/{id}/metrics listMetrics",
                        "get /api/v1/datasets/{id}/metrics/{name} getSeries",
                        "get /api/v1/datasets/{id}/partitions listPartitions",
                        "get /api/v1/datasets/{id}/partitions/{key} getPartition",
                        "get /api/v1/datasets/{id}/partitions/{key}/profile getProfile",
                        "get /api/v1/datasets/{id}/partitions/{key}/redeliveries getRedeliveries",
                        "get /api/v1/datasets/{id}/partitions/{key}/redeliveries.csv listCopies",
                        "get /api/v1/datasets/{id}/partitions/{key}/rules/{rule}/rows.csv listBadRows",
                        "get /api/v1/datasets/{id}/partitions/{key}/samples listPartitionSamples",
                        "get /api/v1/datasets/{id}/consumers getConsumers",
                        "get /api/v1/datasets/{id}/reading getReading",
                        "get /api/v1/datasets/{id}/schema-changes listSchemaChanges",
                        "put /api/v1/datasets/{id}/settings putDatasetSettings",
                        "get /api/v1/deliveries listDeliveries",
                        "post /api/v1/deliveries/{id}/resend resendDelivery",
                        "get /api/v1/silences listSilences",
                        "post /api/v1/silences addSilence",
                        "delete /api/v1/silences/{id} endSilence",
                        "post /api/v1/incidents/{id}/snooze snoozeIncident",
                        "get /api/v1/incidents listIncidents",
                        "get /api/v1/incidents/{id} getIncident",
                        "post /api/v1/incidents/{id}/acknowledge acknowledgeIncident",
                        "post /api/v1/incidents/{id}/assign assignIncident",
                        "post /api/v1/incidents/{id}/comment commentOnIncident",
                        "post /api/v1/incidents/{id}/exclude excludeIncident",
                        "post /api/v1/incidents/{id}/expected expectIncident",
                        "delete /api/v1/incidents/{id}/feedback takeBackFeedback",
                        "get /api/v1/rules/{id}/versions listRuleVersions",
                        "post /api/v1/rules/{id}/versions/{version}/restore restoreRule",
                        "post /api/v1/incidents/{id}/resolve resolveIncident",
                        "get /api/v1/incidents/{id}/samples listIncidentSamples",
                        "get /api/v1/overview getOverview",
                        "get /api/v1/policies listPolicies",
                        "get /api/v1/policies/{id} getPolicy",
                        "put /api/v1/policies/{id} putPolicy",
                        "delete /api/v1/policies/{id} deletePolicy",
                        "get /api/v1/receivers listReceivers",
                        "get /api/v1/receivers/{id} getReceiver",
                        "put /api/v1/receivers/{id} putReceiver",
                        "delete /api/v1/receivers/{id} deleteReceiver",
                        "post /api/v1/receivers/preview previewMessage",
                        "post /api/v1/receivers/{id}/test testReceiver",
                        "get /api/v1/rule-types listRuleTypes",
                        "get /api/v1/rule-types/schema getRuleSchema",
                        "get /api/v1/routes getRoutes",
                        "put /api/v1/routes putRoutes",
                        "post /api/v1/routes/match matchRoutes",
                        "get /api/v1/incidents/{id}/routes getIncidentRoutes",
                        "get /api/v1/rules listRules",
                        "get /api/v1/rules/{id} getRule",
                        "put /api/v1/rules/{id} putRule",
                        "delete /api/v1/rules/{id} deleteRule",
                        "post /api/v1/rules/backtest backtestRule",
                        "get /api/v1/datasets/{id}/suggestions listSuggestions",
                        "post /api/v1/datasets/{id}/suggestions acceptSuggestions",
                        "post /api/v1/datasets/{id}/suggestions/{rule} acceptSuggestion",
                        "delete /api/v1/datasets/{id}/suggestions/{rule} rejectSuggestion",
                        "get /api/v1/rule-records listRuleRecords",
                        "put /api/v1/rules/{id}/mute muteRule",
                        "delete /api/v1/rules/{id}/mute unmuteRule",
                        "get /api/v1/source-types listSourceTypes",
                        "get /api/v1/sources listSources",
                        "post /api/v1/sources/test testSourceSettings",
                        "get /api/v1/sources/{id} getSource",
                        "put /api/v1/sources/{id} putSource",
                        "delete /api/v1/sources/{id} deleteSource",
                        "post /api/v1/sources/{id}/test testSource");
    }

    @Test
    void theDescriptionIsTheSameEachTime() {
        assertThat(get("/v3/api-docs").text()).isEqualTo(get("/v3/api-docs").text());
        assertThat(get("/v3/api-docs").ok().path("info").path("title").asString())
                .isEqualTo("Tidemark");
    }

    @Test
    void everyOperationIsInWordsAndNamesItsProblems() {
        for (Map.Entry<String, JsonNode> path : paths()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                JsonNode operation = method.getValue();
                String name = method.getKey() + " " + path.getKey();
                assertThat(operation.path("summary").asString()).as(name).isNotBlank();
                assertThat(operation.path("description").asString()).as(name).isNotBlank();
                assertThat(operation
                                .path("responses")
                                .path("401")
                                .path("content")
                                .has("application/problem+json"))
                        .as(name)
                        .isTrue();
                operation
                        .path("parameters")
                        .forEach(parameter -> assertThat(
                                        parameter.path("description").asString(""))
                                .as(name + " " + parameter.path("name").asString())
                                .isNotBlank());
                assertThat(operation.path("responses").has("404")).as(name).isEqualTo(name.contains("{"));
            }
        }
    }

    @Test
    void wordsAreDescribedAsTheyAreWritten() {
        JsonNode api = get("/v3/api-docs").ok();
        JsonNode schemas = api.path("components").path("schemas");
        assertThat(schemas.path("Rule")
                        .path("properties")
                        .path("severity")
                        .path("enum")
                        .toString())
                .isEqualTo("[\"info\",\"warning\",\"error\",\"critical\"]");
        assertThat(schemas.path("Condition")
                        .path("properties")
                        .path("operator")
                        .path("enum")
                        .toString())
                .contains("mustBeBetween");
        assertThat(schemas.path("DatasetDetail").path("properties").has("openIncidents"))
                .isTrue();
        assertThat(schemas.propertyNames())
                .contains("Problem", "FieldProblem", "Source", "SourceBody", "Dataset", "Partition")
                .noneMatch(name -> name.endsWith("Id"));
        assertThat(schemas.path("ProfileSettings")
                        .path("properties")
                        .path("columns")
                        .path("additionalProperties")
                        .path("enum")
                        .toString())
                .isEqualTo("[\"none\",\"cheap\",\"standard\",\"deep\"]");
        assertThat(api.path("paths")
                        .path("/api/v1/datasets")
                        .path("get")
                        .path("parameters")
                        .toString())
                .contains("\"healthy\"", "\"maximum\":500")
                .doesNotContain("HEALTHY");
    }

    @Test
    void noAnswerHoldsASecret() {
        List<String> asked = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths()) {
            if (path.getValue().has("get")) {
                Answer answer = get(example(path.getKey()));
                assertThat(answer.status()).as(path.getKey()).isEqualTo(200);
                assertThat(answer.text()).as(path.getKey()).doesNotContain(World.PASSWORD, World.HOOK, "secret-hook");
                asked.add(path.getKey());
            }
        }
        assertThat(asked).hasSizeGreaterThan(15);
    }

    @Test
    void theDescriptionCanBeReadInABrowser() {
        assertThat(get("/swagger-ui/index.html").text()).contains("swagger-ui");
        assertThat(get("/swagger-ui").header("Location")).endsWith("/swagger-ui/index.html");
    }

    private List<Map.Entry<String, JsonNode>> paths() {
        return List.copyOf(get("/v3/api-docs").ok().path("paths").properties());
    }

    private static String example(String path) {
        String id = path.contains("/datasets/")
                ? Builders.PLAYS.value()
                : path.contains("/incidents/")
                        ? "INC-1"
                        : path.contains("/policies/")
                                ? "core"
                                : path.contains("/rules/")
                                        ? "row-count"
                                        : path.contains("/receivers/") ? "hook" : "warehouse";
        return path.replace("{id}", id)
                .replace("{key}", "2026-03-02T10:00Z")
                .replace("{name}", "row_count")
                .replace("{value}", "e-1")
                .replace("{rule}", World.SAMPLED);
    }
}
