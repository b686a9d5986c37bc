package io.tidemark.app.contract;

import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A check's operator with its number or numbers.
 *
 * @param percent whether they are percentages of rows
 */
record Threshold(Operator operator, BigDecimal first, BigDecimal second, boolean percent) {
    private static final int PLACES_OF_PERCENT = 2;

    /** What a check says; empty where it is wrong, or says what is no number, which is noted. */
    static Optional<Threshold> of(Spot check, boolean percent, Remarks remarks) {
        List<Operator> there = Arrays.stream(Operator.values())
                .filter(operator -> !check.value().path(operator.text()).isMissingNode())
                .toList();
        if (there.size() != 1) {
            remarks.wrong(
                    check,
                    there.isEmpty()
                            ? "lacks what must hold; add for example 'mustBe: 0'"
                            : "has the operators "
                                    + String.join(
                                            ", ",
                                            there.stream().map(Operator::text).toList())
                                    + "; leave one, or make two checks of it");
            return Optional.empty();
        }
        return of(there.getFirst(), check.field(there.getFirst().text()), percent, remarks);
    }

    private static Optional<Threshold> of(Operator operator, Spot value, boolean percent, Remarks remarks) {
        JsonNode node = value.value();
        if (operator.isRange()) {
            boolean isRange = node.isArray()
                    && node.size() == 2
                    && node.get(0).isNumber()
                    && node.get(1).isNumber()
                    && node.get(0).decimalValue().compareTo(node.get(1).decimalValue()) <= 0;
            if (!isRange) {
                remarks.wrong(value, "takes two numbers, the lower one first: [0, 100]");
                return Optional.empty();
            }
            return Optional.of(new Threshold(
                    operator, node.get(0).decimalValue(), node.get(1).decimalValue(), percent));
        }
        if (node.isNumber()) {
            return Optional.of(new Threshold(operator, node.decimalValue(), node.decimalValue(), percent));
        }
        if (operator == Operator.MUST_BE || operator == Operator.MUST_NOT_BE) {
            remarks.lost(value, "Tidemark compares numbers only; the check is left out");
        } else {
            remarks.wrong(value, "takes a number, not " + node);
        }
        return Optional.empty();
    }

    /** As a condition on rows, or on their share. */
    Condition condition() {
        return new Condition.Fixed(
                operator, share(first).doubleValue(), share(second).doubleValue());
    }

    /** The same said of the other rows: at most 5 % without is at least 95 % with a value. */
    Condition complement() {
        return new Condition.Fixed(
                turned(),
                BigDecimal.ONE.subtract(share(second)).doubleValue(),
                BigDecimal.ONE.subtract(share(first)).doubleValue());
    }

    private BigDecimal share(BigDecimal number) {
        return percent ? number.movePointLeft(PLACES_OF_PERCENT) : number;
    }

    private Operator turned() {
        return switch (operator) {
            case MUST_BE, MUST_NOT_BE, MUST_BE_BETWEEN, MUST_NOT_BE_BETWEEN -> operator;
            case MUST_BE_GREATER_THAN -> Operator.MUST_BE_LESS_THAN;
            case MUST_BE_GREATER_OR_EQUAL_TO -> Operator.MUST_BE_LESS_OR_EQUAL_TO;
            case MUST_BE_LESS_THAN -> Operator.MUST_BE_GREATER_THAN;
            case MUST_BE_LESS_OR_EQUAL_TO -> Operator.MUST_BE_GREATER_OR_EQUAL_TO;
        };
    }

    /** The threshold that a rule's condition came from. */
    static Threshold of(Condition.Fixed fixed, boolean percent, boolean complement) {
        BigDecimal first = BigDecimal.valueOf(fixed.first());
        BigDecimal second = BigDecimal.valueOf(fixed.second());
        Threshold plain = new Threshold(fixed.operator(), first, second, percent);
        return new Threshold(
                complement ? plain.turned() : fixed.operator(),
                written(complement ? BigDecimal.ONE.subtract(second) : first, percent),
                written(complement ? BigDecimal.ONE.subtract(first) : second, percent),
                percent);
    }

    private static BigDecimal written(BigDecimal number, boolean percent) {
        BigDecimal shown = (percent ? number.movePointRight(PLACES_OF_PERCENT) : number).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }
}
