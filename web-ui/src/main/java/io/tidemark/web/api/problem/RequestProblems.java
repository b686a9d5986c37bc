package io.tidemark.web.api.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Puts into words what the web framework found wrong with a request. */
final class RequestProblems {
    private RequestProblems() {}

    static List<FieldProblem> fields(Exception e) {
        return switch (e) {
            case MethodArgumentNotValidException invalid -> ofErrors(invalid.getBindingResult());
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .flatMap(RequestProblems::ofParameter)
                        .toList();
            case MethodArgumentTypeMismatchException mismatch ->
                List.of(new FieldProblem(mismatch.getName(), unreadable(mismatch)));
            case MissingServletRequestParameterException missing ->
                List.of(new FieldProblem(missing.getParameterName(), "is missing"));
            case HttpMessageNotReadableException unreadable -> List.of(JsonProblem.of(unreadable.getCause()));
            default -> List.of();
        };
    }

    static String detail(Exception e, ProblemKind kind, List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            return FieldProblems.inWords(errors) + ".";
        }
        return switch (e) {
            case HttpRequestMethodNotSupportedException method ->
                method.getMethod() + " is not possible here; " + join(method.getSupportedMethods()) + " is.";
            case HttpMediaTypeNotSupportedException _ -> "Send application/json.";
            default -> kind == ProblemKind.NOT_ACCEPTABLE ? "Accept application/json." : kind.title() + ".";
        };
    }

    private static List<FieldProblem> ofErrors(Errors errors) {
        return errors.getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), words(error)))
                .toList();
    }

    private static Stream<FieldProblem> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return ofErrors(errors).stream();
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream().map(error -> new FieldProblem(name, words(error)));
    }

    private static String words(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }

    private static String unreadable(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        if (type != null && type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(word -> word.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        Throwable root = e.getMostSpecificCause();
        return root instanceof IllegalArgumentException && !(root instanceof NumberFormatException)
                ? String.valueOf(root.getMessage())
                : "must be a " + (type == null ? "value" : type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static String join(String @Nullable [] methods) {
        return methods == null ? "another" : String.join(" or ", methods);
    }
}
