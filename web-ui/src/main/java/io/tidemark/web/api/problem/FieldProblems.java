package io.tidemark.web.api.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects all that is wrong with a body, so that one answer names all of it. */
public final class FieldProblems {
    private final List<FieldProblem> found = new ArrayList<>();

    public void add(String field, String message) {
        found.add(new FieldProblem(field, message));
    }

    public void addUnless(boolean well, String field, String message) {
        if (!well) {
            add(field, message);
        }
    }

    /** Ends the request when something was found. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ApiException(ProblemKind.BAD_REQUEST, inWords(found) + ".", found);
        }
    }

    static String inWords(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem ->
                        problem.field().isEmpty() ? problem.message() : problem.field() + ": " + problem.message())
                .collect(Collectors.joining("; "));
    }
}
