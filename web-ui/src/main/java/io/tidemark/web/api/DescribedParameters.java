package io.tidemark.web.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;

/** Puts into words the parameters that many operations share. */
final class DescribedParameters {
    private static final Map<String, String> SHARED = Map.of(
            "limit", "How many items at most.",
            "cursor", "The `nextCursor` of the page before; the first page when left out.",
            "status", "Only those of this status.",
            "state", "Only those in this state.",
            "source", "Only those of this source, by its id.",
            "dataset", "Only those of this dataset, by its id.",
            "name", "The metric.");
    private static final Map<String, String> IDS = Map.of(
            "/sources/", "The source's id, for example `warehouse`.",
            "/datasets/", "The dataset's id, for example `warehouse:public.orders`.",
            "/rules/", "The rule's id, for example `default.row-count`.",
            "/incidents/", "The incident's number, for example `INC-42`.",
            "/receivers/", "The receiver's id, for example `on-call`.");

    private DescribedParameters() {}

    static void describe(String path, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        for (Parameter parameter : parameters) {
            if (parameter.getDescription() == null) {
                parameter.setDescription(parameter.getName().equals("id") ? id(path) : SHARED.get(parameter.getName()));
            }
        }
    }

    private static String id(String path) {
        return IDS.entrySet().stream()
                .filter(id -> path.contains(id.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("The id.");
    }
}
