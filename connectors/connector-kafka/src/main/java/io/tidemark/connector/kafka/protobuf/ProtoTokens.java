package io.tidemark.connector.kafka.protobuf;

import io.tidemark.connector.kafka.registry.SchemaFault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a .proto text, without comments. */
final class ProtoTokens {
    private static final Pattern TOKEN = Pattern.compile("\\s+|//[^\\n]*|/\\*[\\s\\S]*?\\*/"
            + "|(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|[.A-Za-z0-9_+-]+|[{}\\[\\]()<>;=,:/])");
    private static final int MOST = 500_000;

    private final List<String> tokens = new ArrayList<>();
    private int at;

    ProtoTokens(String text) throws SchemaFault {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find() || matcher.start() != end || tokens.size() > MOST) {
                throw new SchemaFault("its .proto text cannot be read at '"
                        + text.substring(end, Math.min(text.length(), end + 20)).strip() + "'");
            }
            end = matcher.end();
            if (matcher.group(1) != null) {
                tokens.add(matcher.group(1));
            }
        }
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** The next one, which is not passed; empty at the end. */
    String peek() {
        return isAtEnd() ? "" : tokens.get(at);
    }

    String next() throws SchemaFault {
        if (isAtEnd()) {
            throw new SchemaFault("its .proto text ends early");
        }
        return tokens.get(at++);
    }

    void expect(String token) throws SchemaFault {
        String found = next();
        if (!found.equals(token)) {
            throw new SchemaFault("its .proto text has '" + found + "' where '" + token + "' belongs");
        }
    }

    boolean passes(String token) {
        if (peek().equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    int number() throws SchemaFault {
        String text = next();
        try {
            return Integer.decode(text);
        } catch (NumberFormatException e) {
            throw new SchemaFault("its .proto text has '" + text + "' where a number belongs");
        }
    }

    /** Passes everything to the statement's end: a semicolon or a block. */
    void skipStatement() throws SchemaFault {
        int depth = 0;
        while (true) {
            String token = next();
            if (token.equals("{") || token.equals("[") || token.equals("<") || token.equals("(")) {
                depth++;
            } else if (token.equals("}") || token.equals("]") || token.equals(">") || token.equals(")")) {
                depth--;
                if (depth == 0 && token.equals("}") && !peek().equals(";")) {
                    return;
                }
            } else if (depth == 0 && token.equals(";")) {
                return;
            }
        }
    }
}
