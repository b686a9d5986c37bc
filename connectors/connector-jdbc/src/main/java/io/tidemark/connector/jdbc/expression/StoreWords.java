package io.tidemark.connector.jdbc.expression;

import org.apache.calcite.sql.SqlDialect;

/** How a store writes what Calcite's dialects leave open. */
public interface StoreWords {
    SqlDialect calcite();

    /** A text as a literal. */
    String literal(String text);

    /** A text column so that it compares exactly, by case and accents. */
    default String text(String operand) {
        return operand;
    }

    /** Whether a text has no character, and be it a blank. */
    String blank(String operand);

    /**
     * Whether a text fits a regular expression somewhere.
     *
     * @param operand the text, in the store's SQL
     * @param pattern the expression, as a literal
     */
    String fits(String operand, String pattern);
}
