package io.tidemark.app.contract;

import io.tidemark.app.config.YamlLines;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A value in a contract, and where it stands. */
record Spot(JsonNode value, String path, YamlLines lines) {
    Spot field(String name) {
        return new Spot(value.path(name), path.isEmpty() ? name : path + "." + name, lines);
    }

    /** The items of a list; none where there is no list. */
    List<Spot> items(String name) {
        Spot list = field(name);
        return IntStream.range(0, list.value.isArray() ? list.value.size() : 0)
                .mapToObj(at -> new Spot(list.value.get(at), list.path + "[" + at + "]", lines))
                .toList();
    }

    /** The names of its fields that say something: what is empty, false or -1 says no more than what is left out. */
    List<String> fields() {
        return value.propertyNames().stream().filter(this::has).toList();
    }

    boolean has(String name) {
        JsonNode field = value.path(name);
        boolean isDefault = field.isMissingNode()
                || field.isNull()
                || (field.isContainer() && field.isEmpty())
                || (field.isBoolean() && !field.asBoolean())
                || (name.endsWith("Position") && field.asInt(0) == -1);
        return !isDefault;
    }

    /** A field's text; empty for none. */
    Optional<String> text(String name) {
        JsonNode field = value.path(name);
        return field.isValueNode() && !field.isNull() ? Optional.of(field.asString()) : Optional.empty();
    }

    boolean is(String name) {
        return value.path(name).asBoolean(false);
    }

    int line() {
        return lines.at(path);
    }
}
