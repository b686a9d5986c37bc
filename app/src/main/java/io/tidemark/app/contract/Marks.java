package io.tidemark.app.contract;

import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Tidemark writes into a contract's custom properties, to know its own things again. */
final class Marks {
    static final String DATASET = "tidemarkDataset";
    static final String RULE = "tidemarkRule";
    private static final String PROPERTY = "property";

    private Marks() {}

    static boolean isOurs(String property) {
        return property.equals(DATASET) || property.startsWith(RULE);
    }

    static Optional<String> of(Spot spot, String property) {
        return spot.items("customProperties").stream()
                .filter(one -> one.text(PROPERTY).equals(Optional.of(property)))
                .flatMap(one -> one.text("value").stream())
                .findFirst();
    }

    /** The mark of the rule that a field of a thing stands for. */
    static String rule(String field) {
        return RULE + "." + field;
    }

    static void put(ObjectNode entry, String property, String value) {
        ArrayNode all =
                entry.get("customProperties") instanceof ArrayNode there ? there : entry.putArray("customProperties");
        all.addObject().put(PROPERTY, property).put("value", value);
    }
}
