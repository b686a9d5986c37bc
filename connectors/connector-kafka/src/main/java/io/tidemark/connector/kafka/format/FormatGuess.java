package io.tidemark.connector.kafka.format;

import io.tidemark.connector.kafka.json.SchemaInference;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a sample of records looks like, and why.
 *
 * @param reason for people
 */
public record FormatGuess(TopicFormat format, String reason) {
    private static final String SEPARATORS = "\t,;|";
    private static final int FEW = 20;

    /**
     * Guesses by what most of a sample can be read as.
     *
     * @param values of the sampled records that have one
     */
    public static FormatGuess of(List<byte[]> values, boolean hasRegistry) {
        if (values.isEmpty()) {
            return new FormatGuess(new TopicFormat.Json(), "there are no records yet");
        }
        long objects = count(values, value -> new SchemaInference().add(value, 0, value.length));
        if (objects * 10 >= values.size()) {
            return guess(new TopicFormat.Json(), objects, values, "are JSON objects");
        }
        long framed = count(values, value -> value.length >= RegisteredReader.PREFIX && value[0] == 0);
        if (framed * 2 > values.size()) {
            return hasRegistry
                    ? guess(new TopicFormat.Registered(), framed, values, "begin with a schema's id")
                    : guess(
                            new TopicFormat.Bytes(),
                            framed,
                            values,
                            "seem to begin with a schema's id, but no schemaRegistryUrl is set");
        }
        return ofText(values);
    }

    private static FormatGuess ofText(List<byte[]> values) {
        long texts = count(values, FormatGuess::isPlainText);
        if (texts * 10 < values.size() * 9L) {
            return guess(new TopicFormat.Bytes(), values.size() - texts, values, "are no text");
        }
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            int columns = CsvColumns.count(values, separator);
            if (columns > 2 || (columns == 2 && values.size() >= FEW)) {
                String reason = "all of them have " + columns + " values separated by '" + separator + "'";
                return new FormatGuess(new TopicFormat.Csv(separator, CsvColumns.names(columns)), reason);
            }
        }
        return guess(new TopicFormat.Text(), texts, values, "are text");
    }

    private static boolean isPlainText(byte[] value) {
        for (byte b : value) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return TextReader.isText(value, 0, value.length);
    }

    private static long count(List<byte[]> values, Predicate<byte[]> test) {
        return values.stream().filter(test).count();
    }

    private static FormatGuess guess(TopicFormat format, long fitting, List<byte[]> values, String what) {
        return new FormatGuess(format, fitting + " of " + values.size() + " sampled records " + what);
    }
}
