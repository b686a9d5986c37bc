package io.tidemark.app.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The lines on which the fields of a YAML file stand, by paths such as {@code rules[2].condition.change}. */
public final class YamlLines {
    private static final Pattern FIELD = Pattern.compile("^(?:the field )?'?([A-Za-z]+(?:\\.[A-Za-z]+)*)'?[: ]");

    private final Map<String, Integer> lines;

    private YamlLines(Map<String, Integer> lines) {
        this.lines = lines;
    }

    /** The lines of a text. */
    public static YamlLines of(YAMLMapper yaml, String text) {
        Map<String, Integer> lines = new HashMap<>();
        Deque<Step> steps = new ArrayDeque<>();
        try (JsonParser parser = yaml.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                note(parser, token, steps, lines);
            }
        } catch (JacksonException e) {
            return new YamlLines(lines);
        }
        return new YamlLines(lines);
    }

    private static void note(JsonParser parser, JsonToken token, Deque<Step> steps, Map<String, Integer> lines) {
        Step step = steps.peek();
        if (token == JsonToken.PROPERTY_NAME && step != null) {
            step.name = "." + parser.currentName();
            lines.putIfAbsent(path(steps), parser.currentTokenLocation().getLineNr());
            return;
        }
        if (token.isStructEnd()) {
            steps.pop();
            return;
        }
        if (step != null && step.list) {
            step.name = "[" + step.next++ + "]";
            lines.putIfAbsent(path(steps), parser.currentTokenLocation().getLineNr());
        }
        if (token.isStructStart()) {
            steps.push(new Step(token == JsonToken.START_ARRAY));
        }
    }

    private static String path(Deque<Step> steps) {
        StringBuilder path = new StringBuilder();
        steps.descendingIterator().forEachRemaining(step -> path.append(step.name));
        return path.substring(path.charAt(0) == '.' ? 1 : 0);
    }

    /** The line of a field of an entry, or of the entry where it has no such field; 0 when neither is known. */
    public int of(String entry, String field) {
        String path = field;
        while (!path.isEmpty()) {
            Integer line = lines.get(entry + "." + path);
            if (line != null) {
                return line;
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        }
        return lines.getOrDefault(entry, 0);
    }

    /** The line of a path, or of what holds it where there is no such field; 1 where nothing does. */
    public int at(String path) {
        String there = path;
        while (!there.isEmpty()) {
            Integer line = lines.get(there);
            if (line != null) {
                return line;
            }
            there = there.substring(0, Math.max(0, Math.max(there.lastIndexOf('.'), there.lastIndexOf('['))));
        }
        return 1;
    }

    /** The line that a message is about, which begins with the field. */
    int ofMessage(String entry, String message) {
        Matcher field = FIELD.matcher(message);
        return of(entry, field.find() ? field.group(1) : "");
    }

    /** One level of nesting. */
    private static final class Step {
        private final boolean list;
        private String name = "";
        private int next;

        Step(boolean list) {
            this.list = list;
        }
    }
}
