package io.tidemark.connector.kafka.protobuf;

import io.tidemark.connector.kafka.protobuf.ProtoField.Shape;
import io.tidemark.connector.kafka.registry.SchemaFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads .proto texts; what one declares is known to those after it. Options, services and extensions are passed over. */
final class ProtoText {
    private final Map<String, ProtoType> declared = new HashMap<>();
    private boolean implicit;

    /** The messages at the text's top, in their order. */
    List<ProtoType.Message> read(String text) throws SchemaFault {
        ProtoTokens tokens = new ProtoTokens(text);
        List<ProtoType.Message> messages = new ArrayList<>();
        String scope = "";
        implicit = false;
        while (!tokens.isAtEnd()) {
            switch (tokens.next()) {
                case "syntax" -> {
                    tokens.expect("=");
                    implicit = tokens.next().contains("proto3");
                    tokens.expect(";");
                }
                case "package" -> {
                    scope = tokens.next();
                    tokens.expect(";");
                }
                case "message" -> messages.add(message(tokens, scope));
                case "enum" -> enumeration(tokens, scope);
                case ";" -> {}
                default -> tokens.skipStatement();
            }
        }
        return messages;
    }

    private static String full(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }

    private ProtoType.Message message(ProtoTokens tokens, String scope) throws SchemaFault {
        ProtoType.Message message = new ProtoType.Message(full(scope, tokens.next()));
        declared.put(message.name(), message);
        tokens.expect("{");
        while (!tokens.passes("}")) {
            member(tokens, message);
        }
        return message;
    }

    private void member(ProtoTokens tokens, ProtoType.Message message) throws SchemaFault {
        switch (tokens.peek()) {
            case "message" -> {
                tokens.next();
                message.add(message(tokens, message.name()));
            }
            case "enum" -> {
                tokens.next();
                enumeration(tokens, message.name());
            }
            case "oneof" -> {
                tokens.next();
                tokens.next();
                tokens.expect("{");
                while (!tokens.passes("}")) {
                    if (tokens.peek().equals("option")) {
                        tokens.skipStatement();
                    } else {
                        field(tokens, message, Shape.OPTIONAL);
                    }
                }
            }
            case "option", "reserved", "extensions", "extend" -> tokens.skipStatement();
            case ";" -> tokens.next();
            default -> labelled(tokens, message);
        }
    }

    private void labelled(ProtoTokens tokens, ProtoType.Message message) throws SchemaFault {
        if (tokens.passes("repeated")) {
            field(tokens, message, Shape.REPEATED);
        } else if (tokens.passes("optional") || tokens.passes("required")) {
            field(tokens, message, Shape.OPTIONAL);
        } else if (tokens.peek().equals("map")) {
            map(tokens, message);
        } else {
            field(tokens, message, implicit ? Shape.IMPLICIT : Shape.OPTIONAL);
        }
    }

    private static void field(ProtoTokens tokens, ProtoType.Message message, Shape shape) throws SchemaFault {
        String type = tokens.next();
        if (type.equals("group")) {
            throw new SchemaFault("its .proto text has groups, which are not read");
        }
        String name = tokens.next();
        tokens.expect("=");
        message.add(new ProtoField(name, tokens.number(), type, message.name(), shape));
        tokens.skipStatement();
    }

    private void map(ProtoTokens tokens, ProtoType.Message message) throws SchemaFault {
        tokens.expect("map");
        tokens.expect("<");
        String key = tokens.next();
        tokens.expect(",");
        String value = tokens.next();
        tokens.expect(">");
        String name = tokens.next();
        tokens.expect("=");
        ProtoType.Message entry = new ProtoType.Message(message.name() + "." + name + "$entry");
        entry.add(new ProtoField("key", 1, key, message.name(), Shape.IMPLICIT));
        entry.add(new ProtoField("value", 2, value, message.name(), Shape.IMPLICIT));
        declared.put(entry.name(), entry);
        message.add(new ProtoField(name, tokens.number(), "." + entry.name(), message.name(), Shape.MAP));
        tokens.skipStatement();
    }

    private void enumeration(ProtoTokens tokens, String scope) throws SchemaFault {
        ProtoType.Enumeration enumeration = new ProtoType.Enumeration();
        declared.put(full(scope, tokens.next()), enumeration);
        tokens.expect("{");
        while (!tokens.passes("}")) {
            String name = tokens.next();
            if (name.equals("option") || name.equals("reserved")) {
                tokens.skipStatement();
            } else if (!name.equals(";")) {
                tokens.expect("=");
                enumeration.add(tokens.number(), name);
                tokens.skipStatement();
            }
        }
    }

    /** The type of a field: by its full name, or found from the innermost scope outwards. */
    ProtoType type(ProtoField field) {
        String name = field.type();
        ProtoType found =
                ProtoScalar.named(name).<ProtoType>map(ProtoType.Scalar::new).orElse(null);
        if (name.startsWith(".")) {
            found = declared.get(name.substring(1));
        }
        String scope = field.scope();
        while (found == null) {
            found = declared.get(full(scope, name));
            if (scope.isEmpty()) {
                break;
            }
            scope = scope.contains(".") ? scope.substring(0, scope.lastIndexOf('.')) : "";
        }
        return found == null ? new ProtoType.Unknown(name) : found;
    }
}
