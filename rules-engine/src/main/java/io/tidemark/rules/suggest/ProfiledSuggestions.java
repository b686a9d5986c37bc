package io.tidemark.rules.suggest;

import io.tidemark.core.backtest.BacktestScope;
import io.tidemark.core.backtest.Backtests;
import io.tidemark.core.backtest.DatasetBacktest;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.suggest.Rejections;
import io.tidemark.core.suggest.Suggestion;
import io.tidemark.core.suggest.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Suggests what holds in all of the last partitions' profiles, and tries each on the stored past. */
public final class ProfiledSuggestions implements Suggestions {
    /** So many are tried at most, the surest; each reads the past. */
    private static final int MOST = 25;

    private static final int MOST_PARTITIONS = 30;
    private static final int FEWEST_PARTITIONS = 6;
    private static final long FEWEST_ROWS = 100;
    private static final int LONGEST_NAME = 25;

    /** What it looks things up in. */
    public record Known(Datasets datasets, Partitions partitions, Profiles profiles, Rules rules) {}

    private final Partitions partitions;
    private final Profiles profiles;
    private final Rules rules;
    private final Rejections rejections;
    private final Backtests backtests;
    private final ReferenceIdeas references;

    public ProfiledSuggestions(Known known, Rejections rejections, Backtests backtests) {
        this.partitions = known.partitions();
        this.profiles = known.profiles();
        this.rules = known.rules();
        this.rejections = rejections;
        this.backtests = backtests;
        this.references = new ReferenceIdeas(known.datasets(), known.partitions(), known.profiles());
    }

    @Override
    public List<Suggestion> of(Dataset dataset) {
        List<Profile> past = past(dataset);
        List<Long> rowsEach = past.stream()
                .map(profile -> Math.round(profile.rows().orElse(0)))
                .toList();
        long rows = rowsEach.stream().mapToLong(Long::longValue).sum();
        if (past.size() < FEWEST_PARTITIONS || rows < FEWEST_ROWS) {
            return List.of();
        }
        List<Map<String, ColumnProfile>> columns =
                past.stream().map(ColumnProfile::all).toList();
        List<Rule> there = rules.all().stream()
                .filter(rule -> rule.target().matches(dataset))
                .toList();
        Set<RuleId> rejected = rejections.of(dataset.id());
        List<Idea> ideas = new ArrayList<>();
        for (Column column : dataset.schema().columns()) {
            List<ColumnProfile> ofColumn = columns.stream()
                    .map(all -> all.getOrDefault(column.name(), ColumnProfile.none(column.name())))
                    .toList();
            ideas.addAll(ideas(dataset, new ColumnPast(column, ofColumn, rowsEach)));
        }
        if (dataset.kind() != DatasetKind.TOPIC) {
            ideas.addAll(references.of(dataset, past));
        }
        return ideas.stream()
                .map(idea -> new Wish(rule(dataset, idea), idea))
                .filter(wish -> !rejected.contains(wish.rule().id())
                        && rules.find(wish.rule().id()).isEmpty()
                        && there.stream().noneMatch(other -> isLike(other, wish.rule())))
                .sorted(Comparator.comparingDouble((Wish wish) -> wish.idea().confidence())
                        .reversed()
                        .thenComparing(wish -> wish.rule().id()))
                .limit(MOST)
                .map(wish -> tried(wish.rule(), wish.idea(), past.size()))
                .sorted(Comparator.comparingDouble(Suggestion::confidence)
                        .reversed()
                        .thenComparing(one -> one.rule().id()))
                .toList();
    }

    /** What may be suggested, before it is tried. */
    private record Wish(Rule rule, Idea idea) {}

    /** The profiles of the last closed partitions, oldest first; of one that is not divided, its contents. */
    private List<Profile> past(Dataset dataset) {
        List<PartitionKey> closed = partitions.ofDataset(dataset.id(), null).stream()
                .filter(partition ->
                        partition.state() == PartitionState.CLOSED || partition.state() == PartitionState.REOPENED)
                .filter(partition -> partition.rowsOrZero() > 0)
                .map(Partition::key)
                .toList();
        if (closed.equals(List.of(PartitionKey.WHOLE))) {
            return profiles.revisions(dataset.id(), PartitionKey.WHOLE).stream()
                    .limit(MOST_PARTITIONS)
                    .toList()
                    .reversed();
        }
        List<PartitionKey> last = closed.subList(Math.max(0, closed.size() - MOST_PARTITIONS), closed.size());
        return profiles.newest(dataset.id(), last).stream()
                .sorted(Comparator.comparing(profile -> profile.partition().text()))
                .toList();
    }

    private static List<Idea> ideas(Dataset dataset, ColumnPast past) {
        boolean sql = dataset.kind() != DatasetKind.TOPIC;
        List<Idea> ideas = new ArrayList<>(new ColumnIdeas(past, sql).find());
        if (!sql) {
            return ideas;
        }
        String time = dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows
                ? windows.timeColumn()
                : "";
        boolean isKey = dataset.settings().key().equals(List.of(past.column().name()));
        new KeyIdeas(past)
                .find(time).stream()
                        .filter(idea -> !(isKey && idea.type() == RuleType.DUPLICATE_VALUES))
                        .forEach(ideas::add);
        return ideas;
    }

    private static boolean isLike(Rule other, Rule rule) {
        String columns = ParameterName.COLUMNS.text();
        return other.type() == rule.type()
                && other.enabled()
                && other.column().equals(rule.column())
                && other.parameters().texts(columns).equals(rule.parameters().texts(columns));
    }

    private Suggestion tried(Rule rule, Idea idea, int profiled) {
        Optional<DatasetBacktest> tried = backtests.run(rule, BacktestScope.USUAL).datasets().stream()
                .filter(dataset -> dataset.unanswered().isEmpty() && dataset.judged() > 0)
                .findFirst();
        int judged = tried.map(DatasetBacktest::judged).orElse(profiled);
        int violated = tried.map(DatasetBacktest::violated).orElse(idea.violated());
        return new Suggestion(
                rule, idea.confidence() * (judged - violated) / judged, idea.evidence(), judged, violated);
    }

    private static Rule rule(Dataset dataset, Idea idea) {
        return new Rule(
                id(dataset, idea),
                idea.type().title() + ": " + idea.column(),
                idea.type(),
                DatasetSelector.of(dataset.id().value()),
                idea.type().isPerColumn() ? idea.column() : "*",
                idea.parameters(),
                idea.condition(),
                Severity.WARNING,
                false,
                0,
                "",
                RuleMode.ACTIVE,
                Origin.USER);
    }

    /** Readable, and another one for another dataset or column even where the readable part is the same. */
    private static RuleId id(Dataset dataset, Idea idea) {
        String exact = dataset.id() + "\u0000" + idea.type() + "\u0000" + idea.column();
        String hash = HexFormat.of().toHexDigits(exact.hashCode());
        return new RuleId(String.join(
                ".",
                slug(dataset.name().path().getLast()),
                slug(idea.column()),
                idea.type().text().replace('_', '-'),
                hash));
    }

    private static String slug(String text) {
        String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
        String start = slug.isEmpty() || !Character.isLetterOrDigit(slug.charAt(0)) ? "x" + slug : slug;
        return start.substring(0, Math.min(LONGEST_NAME, start.length()));
    }
}
