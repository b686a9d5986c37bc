package io.tidemark.demo.traffic;

/** A field of an event: a column of its table and a property of its JSON record. */
public record Column(String name, String sqlType) {

    public boolean quotedInJson() {
        return switch (sqlType) {
            case "bigint", "integer", "numeric(12,2)" -> false;
            default -> true;
        };
    }
}
