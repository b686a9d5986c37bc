package io.tidemark.core.rule;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How an observed value is held against thresholds; the names are ODCS's. */
public enum Operator {
    MUST_BE("mustBe", "="),
    MUST_NOT_BE("mustNotBe", "≠"),
    MUST_BE_GREATER_THAN("mustBeGreaterThan", ">"),
    MUST_BE_GREATER_OR_EQUAL_TO("mustBeGreaterOrEqualTo", "≥"),
    MUST_BE_LESS_THAN("mustBeLessThan", "<"),
    MUST_BE_LESS_OR_EQUAL_TO("mustBeLessOrEqualTo", "≤"),
    MUST_BE_BETWEEN("mustBeBetween", "between"),
    MUST_NOT_BE_BETWEEN("mustNotBeBetween", "not between");

    private final String text;
    private final String sign;

    Operator(String text, String sign) {
        this.text = text;
        this.sign = sign;
    }

    public String text() {
        return text;
    }

    public String sign() {
        return sign;
    }

    /** Whether it takes two thresholds. */
    public boolean isRange() {
        return this == MUST_BE_BETWEEN || this == MUST_NOT_BE_BETWEEN;
    }

    public boolean holds(double observed, double first, double second) {
        return switch (this) {
            case MUST_BE -> observed == first;
            case MUST_NOT_BE -> observed != first;
            case MUST_BE_GREATER_THAN -> observed > first;
            case MUST_BE_GREATER_OR_EQUAL_TO -> observed >= first;
            case MUST_BE_LESS_THAN -> observed < first;
            case MUST_BE_LESS_OR_EQUAL_TO -> observed <= first;
            case MUST_BE_BETWEEN -> observed >= first && observed <= second;
            case MUST_NOT_BE_BETWEEN -> observed < first || observed > second;
        };
    }

    /** The operator of that ODCS name. */
    public static Operator of(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no operator '" + text + "'; there are "
                        + Arrays.stream(values()).map(Operator::text).collect(Collectors.joining(", "))));
    }
}
