package io.tidemark.web.ui.profile;

import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Sample;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a profile cost, in words. */
public final class CostWords {
    private static final Duration LONG = Duration.ofMinutes(2);

    private CostWords() {}

    /** For example {@code stream · 1.2 M rows · 214 MB · 1 statement · 1.9 s}. */
    public static String of(Profile profile) {
        ProfileCost cost = profile.cost();
        List<String> parts = new ArrayList<>();
        parts.add(cost.route());
        profile.states()
                .sample()
                .map(Sample::fraction)
                .ifPresent(share -> parts.add(Numbers.percent(share) + " of the rows"));
        parts.add(Numbers.compact(cost.rows()) + (cost.rows() == 1 ? " row" : " rows"));
        if (cost.bytes() > 0) {
            parts.add(Numbers.bytes(cost.bytes()));
        }
        parts.add(cost.statements() == 0 ? "shared statement" : Words.counted(cost.statements(), "statement"));
        parts.add(seconds(cost.took()));
        return String.join(" · ", parts);
    }

    /** Why it went that way, a sentence a route. */
    public static String why(Profile profile) {
        return Arrays.stream(profile.cost().route().split("\\+"))
                .map(route -> why(route.strip()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String why(String route) {
        return switch (route) {
            case "pushdown" -> "The store computed it in SQL; no row left it.";
            case "stream" -> "Its rows were read once, since SQL does not give all that its depth asks for cheaply.";
            case "sample" ->
                "A sample was read, since there are more rows than may be read; estimates say their error.";
            case "follow" -> "Its records were counted as they came, each once; nothing was read again for it.";
            case "scan" -> "Its records were read once; a broker computes nothing.";
            default -> "";
        };
    }

    private static String seconds(Duration took) {
        if (took.compareTo(LONG) >= 0) {
            return took.toMinutes() + " min";
        }
        return took.toMillis() < 1000 ? took.toMillis() + " ms" : Numbers.plain(took.toMillis() / 1e3, 1) + " s";
    }
}
