package io.tidemark.core.rule;

import java.util.Arrays;
import java.util.Optional;

/** The parameters that rules have, whatever their type. */
public enum ParameterName {
    WHERE("where", ParameterKind.CONDITION, "Only rows for which this SQL condition holds count: status = 'paid'"),
    WHEN("when", ParameterKind.CONDITION, "The SQL condition under which a value is needed"),
    SEGMENT("segment", ParameterKind.CONDITION, "An SQL condition that tells which rows are meant"),
    EXPRESSION("expression", ParameterKind.CONDITION, "The SQL condition that each row meets: amount >= 0"),
    QUERY("query", ParameterKind.QUERY, "An SQL query that only reads"),
    VALUES("values", ParameterKind.LIST, "Values, in a list"),
    VALUE("value", ParameterKind.BOUND, "One value"),
    COLUMNS("columns", ParameterKind.COLUMNS, "Names of columns, in a list"),
    EXCLUDE("exclude", ParameterKind.COLUMNS, "Columns that do not count, in a list"),
    ORDER("order", ParameterKind.COLUMN, "The column that tells which row comes first"),
    DEPENDENT("dependent", ParameterKind.COLUMN, "The column whose value the others determine"),
    DIRECTION("direction", ParameterKind.CHOICE, "Whether values rise or fall"),
    PARTS("parts", ParameterKind.COLUMNS, "The columns that are added up, in a list"),
    TOTAL("total", ParameterKind.COLUMN, "The column that holds their sum"),
    LEFT("left", ParameterKind.COLUMN, "The first column"),
    RIGHT("right", ParameterKind.COLUMN, "The second column"),
    PATTERN(
            "pattern",
            ParameterKind.PATTERN,
            "A regular expression of the store, found anywhere in the text unless ^ and $ say otherwise"),
    LIKE("like", ParameterKind.TEXT, "An SQL pattern: % for any text, _ for one character"),
    MIN("min", ParameterKind.BOUND, "The least that is well"),
    MAX("max", ParameterKind.BOUND, "The most that is well"),
    NOT_BEFORE("notBefore", ParameterKind.BOUND, "The first date or time that is well"),
    RULES("rules", ParameterKind.LIST, "The ids of rules, in a list"),
    RULE("rule", ParameterKind.TEXT, "The id of a rule"),
    OBJECTIVE("objective", ParameterKind.NUMBER, "Which share of the partitions must be good: 0.995"),
    DAYS("days", ParameterKind.NUMBER, "How many days are looked back on; 28 where nothing is said"),
    SCHEMA("schema", ParameterKind.LIST, "Columns, each with its type or without: [id bigint, amount]"),
    EXTRA("extra", ParameterKind.CHOICE, "Whether there may be other columns"),
    MODE("mode", ParameterKind.CHOICE, "How new schemas must fit older ones, in the registry's words"),
    SMALL_BELOW("smallBelow", ParameterKind.NUMBER, "How many bytes a file has at least that is not small: 16777216"),
    DIMENSION("dimension", ParameterKind.CHOICE, "Which kind of rule is meant"),
    PRECISION("precision", ParameterKind.NUMBER, "How many digits a number has at most"),
    SCALE("scale", ParameterKind.NUMBER, "How many of them stand behind the point at most"),
    TOLERANCE("tolerance", ParameterKind.NUMBER, "How far off a sum may be; 0 where nothing is said"),
    GROUP("group", ParameterKind.TEXT, "Which consumer groups, as a name with * and ?; all where nothing is said"),
    AFTER("after", ParameterKind.NUMBER, "How many seconds after its end a partition is judged, closed or not"),
    EXPECTED("expected", ParameterKind.NUMBER, "How many rows are expected; as many as usual where nothing is said"),
    JSON_SCHEMA(
            "jsonSchema",
            ParameterKind.TEXT,
            "A JSON Schema, as JSON in a text; draft 2020-12 where it names no other"),
    REF_DATASET(
            "refDataset",
            ParameterKind.TEXT,
            "The table that is referred to, in the same source: customers, or public.customers"),
    REF_KEY("refKey", ParameterKind.TEXT, "Its column that holds the values"),
    K("k", ParameterKind.NUMBER, "How many, or how far"),
    FORMAT("format", ParameterKind.CHOICE, "A known format"),
    UNIT("unit", ParameterKind.CHOICE, "What is judged: rows, or their share"),
    QUANTILE("quantile", ParameterKind.CHOICE, "Which quantile"),
    STAT("stat", ParameterKind.CHOICE, "Which figure"),
    MUST("must", ParameterKind.CHOICE, "Whether texts must fit or must not"),
    AS("as", ParameterKind.CHOICE, "The type that a text is read as"),
    AT("at", ParameterKind.CHOICE, "Where blanks are a problem"),
    CASE("case", ParameterKind.CHOICE, "Upper or lower case"),
    ALLOWED("allowed", ParameterKind.CHOICE, "The characters that are well"),
    OPERATOR("operator", ParameterKind.CHOICE, "How the first relates to the second");

    private final String text;
    private final ParameterKind kind;
    private final String meaning;

    ParameterName(String text, ParameterKind kind, String meaning) {
        this.text = text;
        this.kind = kind;
        this.meaning = meaning;
    }

    /** The name in YAML and the API. */
    public String text() {
        return text;
    }

    public ParameterKind kind() {
        return kind;
    }

    public String meaning() {
        return meaning;
    }

    static ParameterName of(String text) {
        Optional<ParameterName> known =
                Arrays.stream(values()).filter(name -> name.text.equals(text)).findFirst();
        return known.orElseThrow(() -> new IllegalArgumentException("There is no parameter " + text));
    }
}
