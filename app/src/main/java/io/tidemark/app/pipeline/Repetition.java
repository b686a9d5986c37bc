package io.tidemark.app.pipeline;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leaves out that all is still well: of thousands of consumer groups that are judged each half minute, hardly any has news.
 * It remembers for this process only; at worst something is told once more, or ten minutes later that it healed.
 */
final class Repetition {
    private static final Duration STILL = Duration.ofMinutes(10);

    private final Map<Matter, Instant> well = new ConcurrentHashMap<>();

    /** What a verdict is about. */
    private record Matter(RuleId rule, DatasetId dataset, String column) {
        private static Matter of(Verdict verdict) {
            return new Matter(verdict.rule(), verdict.dataset(), verdict.column());
        }
    }

    /** @param gone consumer groups that are judged for the last time, of which all is told */
    List<Verdict> without(List<Verdict> verdicts, Set<String> gone, Instant now) {
        return verdicts.stream()
                .filter(verdict -> gone.contains(verdict.column()) ? isLast(verdict) : isNews(verdict, now))
                .toList();
    }

    private boolean isLast(Verdict verdict) {
        well.remove(Matter.of(verdict));
        return true;
    }

    private boolean isNews(Verdict verdict, Instant now) {
        Matter matter = Matter.of(verdict);
        if (!(verdict.outcome() instanceof Outcome.Passed)) {
            well.remove(matter);
            return true;
        }
        Instant told = well.get(matter);
        boolean news = told == null || !now.isBefore(told.plus(STILL));
        if (news) {
            well.put(matter, now);
        }
        return news;
    }
}
