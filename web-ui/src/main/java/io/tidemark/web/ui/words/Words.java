package io.tidemark.web.ui.words;

import io.tidemark.core.metric.MetricId;
import java.util.Locale;

/** Domain words as the pages write them. */
public final class Words {
    private Words() {}

    /** A constant as a word at the start of a line, for example {@code False positive}. */
    public static String of(Enum<?> constant) {
        return sentence(inText(constant));
    }

    /** The text with its first letter in upper case. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A constant as words within a sentence, for example {@code false positive}. */
    public static String inText(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A metric, for example {@code Completeness of user_id}. */
    public static String of(MetricId metric) {
        String name = of(metric.name());
        return metric.column().isEmpty() ? name : name + " of " + metric.column();
    }

    /** For example {@code 1 incident} or {@code 3 incidents}. */
    public static String counted(long number, String noun) {
        return Numbers.count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
