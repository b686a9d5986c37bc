package io.tidemark.web.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.tidemark.web.api.problem.Problem;
import io.tidemark.web.api.problem.ProblemKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Completes the description: problems as answers, words in lower case, and the same order each time. */
final class DescribedAnswers implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        Paths sorted = new Paths();
        new TreeMap<>(api.getPaths()).forEach(sorted::addPathItem);
        api.setPaths(sorted);
        sorted.forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            describe(path, method, operation);
            parameterSchemas(operation).forEach(DescribedAnswers::lowerCase);
            DescribedParameters.describe(path, operation);
        }));
        sortSchemas(api);
    }

    @SuppressWarnings("rawtypes") // swagger's model is raw
    private static void sortSchemas(OpenAPI api) {
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        schemas.putAll(ModelConverters.getInstance(true).readAll(Problem.class));
        schemas.values().forEach(DescribedAnswers::lowerCase);
        api.getComponents().setSchemas(schemas);
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        Set<ProblemKind> kinds = EnumSet.of(ProblemKind.UNAUTHENTICATED, ProblemKind.INTERNAL);
        if (operation.getParameters() != null || operation.getRequestBody() != null) {
            kinds.add(ProblemKind.BAD_REQUEST);
        }
        if (path.contains("{")) {
            kinds.add(ProblemKind.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            kinds.addAll(EnumSet.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, ProblemKind.INVALID));
        }
        if (method != PathItem.HttpMethod.GET && path.contains("{") && !path.endsWith("/test")) {
            kinds.add(ProblemKind.CONFLICT);
        }
        ApiResponses responses = operation.getResponses();
        // The web framework's advice says that each call may give each problem, which is not so.
        responses.keySet().removeIf(status -> !status.startsWith("2"));
        kinds.forEach(kind -> responses.addApiResponse(Integer.toString(kind.status()), answer(kind)));
    }

    private static ApiResponse answer(ProblemKind kind) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + Problem.class.getSimpleName());
        return new ApiResponse()
                .description(kind.title() + ".")
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(problem)));
    }

    private static List<Schema<?>> parameterSchemas(Operation operation) {
        List<Schema<?>> schemas = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() != null)
                    .forEach(parameter -> schemas.add(parameter.getSchema()));
        }
        return schemas;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // swagger's model is raw
    private static void lowerCase(Schema schema) {
        List<Object> words = schema.getEnum();
        if (words != null && words.stream().allMatch(DescribedAnswers::isConstant)) {
            schema.setEnum(words.stream()
                    .map(word -> (Object) word.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        if (schema.getItems() != null) {
            lowerCase(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema values) {
            lowerCase(values);
        }
        if (schema.getProperties() != null) {
            Map<String, Schema> properties = schema.getProperties();
            properties.values().forEach(DescribedAnswers::lowerCase);
        }
    }

    private static boolean isConstant(Object word) {
        return word.toString().equals(word.toString().toUpperCase(Locale.ROOT));
    }
}
