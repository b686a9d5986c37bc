package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Glob;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Judges changes of schemas: each is a violation of the rule on its kind. */
final class SchemaJudge {
    private SchemaJudge() {}

    static boolean concerns(Rule rule, SchemaChange change) {
        return rule.type() == type(change.kind()) && new Glob(rule.column()).matches(change.column());
    }

    static Finding judge(SchemaChange change) {
        return new Finding(change.column(), new Outcome.Violated(1, Range.ANY, words(change)));
    }

    /** A marker of exactly this change, so that hearing of it twice is hearing of it once. */
    static Revision revision(SchemaChange change) {
        String text = String.join(
                "\u0000",
                change.at().toString(),
                change.kind().name(),
                change.column(),
                change.before(),
                change.after());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Revision("schema-" + HexFormat.of().formatHex(hash, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static RuleType type(SchemaChange.Kind kind) {
        return switch (kind) {
            case COLUMN_ADDED -> RuleType.COLUMN_ADDED;
            case COLUMN_REMOVED -> RuleType.COLUMN_REMOVED;
            case TYPE_CHANGED -> RuleType.COLUMN_TYPE_CHANGED;
            case NULLABILITY_CHANGED -> RuleType.NULLABILITY_CHANGED;
            case ORDER_CHANGED -> RuleType.COLUMN_ORDER_CHANGED;
            case KEY_CHANGED -> RuleType.KEY_OR_INDEX_CHANGED;
        };
    }

    private static String words(SchemaChange change) {
        return switch (change.kind()) {
            case COLUMN_ADDED -> "column " + change.column() + " of type " + change.after() + " was added";
            case COLUMN_REMOVED -> "column " + change.column() + " of type " + change.before() + " is gone";
            case TYPE_CHANGED, NULLABILITY_CHANGED ->
                "column " + change.column() + " was " + change.before() + " and is now " + change.after();
            case KEY_CHANGED -> key(change);
            case ORDER_CHANGED ->
                "the order of the columns was " + brief(change.before()) + " and is now " + brief(change.after());
        };
    }

    private static String key(SchemaChange change) {
        if (change.before().isEmpty()) {
            return change.column() + " is new: " + change.after();
        }
        return change.after().isEmpty()
                ? change.column() + " is gone: " + change.before()
                : change.column() + " was " + change.before() + " and is now " + change.after();
    }

    private static String brief(String columns) {
        return columns.length() <= 300 ? columns : columns.substring(0, 300) + "…";
    }
}
