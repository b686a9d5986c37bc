package io.tidemark.connector.jdbc.expression;

import org.apache.calcite.linq4j.function.Strict;

/** How many characters a text has; called by the code that Calcite makes of a condition. */
public final class TextLength {
    private TextLength() {}

    @Strict
    public static int of(String text) {
        return text.codePointCount(0, text.length());
    }
}
