package io.tidemark.app.contract;

import io.tidemark.core.rule.Dimension;

/** Dimensions of quality as the standard names them. */
final class Dimensions {
    private Dimensions() {}

    static String of(Dimension dimension) {
        return switch (dimension) {
            case AVAILABILITY -> "coverage";
            case COMPLETENESS -> "completeness";
            case UNIQUENESS -> "uniqueness";
            case TIMELINESS -> "timeliness";
            case CONSISTENCY -> "consistency";
            case VALIDITY -> "conformity";
        };
    }
}
