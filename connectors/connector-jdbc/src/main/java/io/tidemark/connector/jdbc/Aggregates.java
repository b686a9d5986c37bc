package io.tidemark.connector.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;

/** The aggregates of one statement, each computed once however many measures read it; they are known by their place. */
final class Aggregates {
    private final Relation relation;
    private final List<RelBuilder.AggCall> calls = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Aggregates(Relation relation) {
        this.relation = relation;
    }

    int rows() {
        return place("rows", () -> builder().countStar(null));
    }

    int values(String column) {
        return place("values of " + column, () -> builder().count(false, null, relation.field(column)));
    }

    int values(String column, RexNode operand) {
        return place("values in " + column, () -> builder().count(false, null, operand));
    }

    /** Rows for which a condition holds, without FILTER, which few stores know. */
    int rowsWhen(String what, Supplier<RexNode> condition) {
        return place(
                what,
                () -> builder()
                        .count(
                                false,
                                null,
                                builder()
                                        .call(
                                                SqlStdOperatorTable.CASE,
                                                condition.get(),
                                                builder().literal(1),
                                                builder().literal(null))));
    }

    int min(String column, RexNode operand) {
        return place("min of " + column, () -> builder().min(operand));
    }

    int max(String column, RexNode operand) {
        return place("max of " + column, () -> builder().max(operand));
    }

    int place(String what, Supplier<RelBuilder.AggCall> call) {
        return places.computeIfAbsent(what, unseen -> {
            calls.add(call.get().as("a" + calls.size()));
            return calls.size() - 1;
        });
    }

    List<RelBuilder.AggCall> calls() {
        return calls;
    }

    RelBuilder builder() {
        return relation.builder();
    }
}
