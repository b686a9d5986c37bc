package io.tidemark.connector.kafka.format;

import io.tidemark.core.dataset.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats that are set for topics by patterns of their names; the first that fits holds. */
public record FormatRules(List<Rule> rules) {
    private static final Pattern RULE =
            Pattern.compile("\\s*([^=\\s]+)\\s*=\\s*([a-z]+)(?:\\((.)((?: +[^ ()]+)+)\\))?\\s*");

    public FormatRules {
        rules = List.copyOf(rules);
    }

    /**
     * The format of the topics whose names fit a pattern.
     *
     * @param format none where it shall be found
     */
    public record Rule(Glob topics, Optional<TopicFormat> format) {}

    /**
     * Reads rules like {@code logs-*=text,orders=csv(; id name)}.
     *
     * @throws IllegalArgumentException when it is not understood, with what is wrong
     */
    public static FormatRules parse(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",(?![ ]*[^(]*\\))", -1)) {
            Matcher matcher = RULE.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + part.strip() + "' does not read like orders-*=json");
            }
            rules.add(new Rule(new Glob(matcher.group(1)), format(matcher)));
        }
        return new FormatRules(rules);
    }

    private static Optional<TopicFormat> format(Matcher rule) {
        String word = rule.group(2);
        if (rule.group(3) != null && !word.equals("csv")) {
            throw new IllegalArgumentException("only csv has columns, not '" + word + "'");
        }
        return switch (word) {
            case "auto" -> Optional.empty();
            case "json" -> Optional.of(new TopicFormat.Json());
            case "avro", "protobuf", "registry" -> Optional.of(new TopicFormat.Registered());
            case "text" -> Optional.of(new TopicFormat.Text());
            case "bytes" -> Optional.of(new TopicFormat.Bytes());
            case "csv" -> Optional.of(csv(rule));
            default ->
                throw new IllegalArgumentException(
                        "a format is one of auto, json, avro, protobuf, csv, text and bytes," + " not '" + word + "'");
        };
    }

    private static TopicFormat csv(Matcher rule) {
        if (rule.group(3) == null) {
            throw new IllegalArgumentException(
                    "csv needs its separator and columns, for example csv(; id name amount)");
        }
        return new TopicFormat.Csv(
                rule.group(3).charAt(0), List.of(rule.group(4).strip().split(" +")));
    }

    /** Empty where it shall be found. */
    public Optional<TopicFormat> of(String topic) {
        return rules.stream()
                .filter(rule -> rule.topics().matches(topic))
                .findFirst()
                .flatMap(Rule::format);
    }
}
