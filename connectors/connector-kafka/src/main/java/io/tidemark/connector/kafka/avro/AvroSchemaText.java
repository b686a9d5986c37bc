package io.tidemark.connector.kafka.avro;

import io.tidemark.connector.kafka.avro.AvroType.Primitive;
import io.tidemark.connector.kafka.registry.SchemaFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads schemas in Avro's JSON; names that one text defines are known to those after it. */
final class AvroSchemaText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Primitive> PRIMITIVES = primitives();

    private final Map<String, AvroType> named = new HashMap<>();

    private static Map<String, Primitive> primitives() {
        Map<String, Primitive> primitives = new HashMap<>();
        for (Primitive primitive : Primitive.values()) {
            primitives.put(primitive.name().toLowerCase(Locale.ROOT), primitive);
        }
        return Map.copyOf(primitives);
    }

    AvroType read(String text) throws SchemaFault {
        JsonNode json;
        try {
            // a bare name of a type is no JSON, but some registries give it so
            json = text.matches("\\s*[a-z]+\\s*")
                    ? JSON.getNodeFactory().stringNode(text.strip())
                    : JSON.readTree(text);
        } catch (JacksonException e) {
            throw new SchemaFault("its Avro schema is no JSON: " + e.getOriginalMessage());
        }
        return type(json, "");
    }

    private AvroType type(JsonNode json, String namespace) throws SchemaFault {
        if (json.isString()) {
            return byName(json.asString(), namespace);
        }
        if (json.isArray()) {
            List<AvroType> branches = new ArrayList<>();
            for (JsonNode branch : json) {
                branches.add(type(branch, namespace));
            }
            return new AvroType.Union(branches);
        }
        JsonNode type = json.path("type");
        return type.isString() ? described(json, type.asString(), namespace) : type(type, namespace);
    }

    private AvroType byName(String name, String namespace) throws SchemaFault {
        Primitive primitive = PRIMITIVES.get(name);
        if (primitive != null) {
            return new AvroType.Plain(primitive, "", 0);
        }
        AvroType known = named.get(full(name, namespace));
        known = known == null ? named.get(name) : known;
        if (known == null) {
            throw new SchemaFault("its Avro schema names the unknown type " + name);
        }
        return known;
    }

    private AvroType described(JsonNode json, String type, String namespace) throws SchemaFault {
        String logical = json.path("logicalType").asString("");
        int scale = json.path("scale").asInt(0);
        return switch (type) {
            case "record", "error" -> structure(json, namespace);
            case "enum" -> {
                List<String> symbols = new ArrayList<>();
                json.path("symbols").forEach(symbol -> symbols.add(symbol.asString()));
                yield define(json, namespace, new AvroType.Symbols(symbols));
            }
            case "fixed" ->
                define(json, namespace, new AvroType.Fixed(json.path("size").asInt(), logical, scale));
            case "array" -> new AvroType.Array(type(json.path("items"), namespace));
            case "map" -> new AvroType.Dictionary(type(json.path("values"), namespace));
            default -> {
                Primitive primitive = PRIMITIVES.get(type);
                yield primitive == null ? byName(type, namespace) : new AvroType.Plain(primitive, logical, scale);
            }
        };
    }

    private AvroType structure(JsonNode json, String namespace) throws SchemaFault {
        AvroType.Structure structure = new AvroType.Structure();
        define(json, namespace, structure);
        String name = full(json, namespace);
        String inner = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
        for (JsonNode field : json.path("fields")) {
            structure.add(new AvroType.Field(field.path("name").asString(), type(field.path("type"), inner)));
        }
        return structure;
    }

    private AvroType define(JsonNode json, String namespace, AvroType type) {
        named.put(full(json, namespace), type);
        return type;
    }

    private static String full(JsonNode json, String namespace) {
        return full(json.path("name").asString(""), json.path("namespace").asString(namespace));
    }

    private static String full(String name, String namespace) {
        return name.contains(".") || namespace.isEmpty() ? name : namespace + "." + name;
    }
}
