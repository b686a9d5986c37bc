package io.tidemark.core.rule;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.Sources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with a rule before it is saved, by whatever way it comes in. */
public final class RuleCheck {
    private final Expressions expressions;
    private final Sources sources;
    private final Datasets datasets;
    private final Rules rules;
    private final Knowledge knowledge;

    /** What is asked beyond the catalog. */
    public record Knowledge(Abilities abilities, HealthQueries health) {
        /** Nothing is known, so that nothing is found wrong by it. */
        public static final Knowledge NONE = new Knowledge(Abilities.ALL, HealthQueries.NONE);
    }

    /** A check that asks neither sources nor the health schema. */
    public RuleCheck(Expressions expressions, Sources sources, Datasets datasets, Rules rules) {
        this(expressions, sources, datasets, rules, Knowledge.NONE);
    }

    public RuleCheck(Expressions expressions, Sources sources, Datasets datasets, Rules rules, Knowledge knowledge) {
        this.rules = rules;
        this.knowledge = knowledge;
        this.expressions = expressions;
        this.sources = sources;
        this.datasets = datasets;
    }

    /** What no dataset is needed for to be seen. */
    public static List<RuleProblem> ofItself(Rule rule) {
        List<RuleProblem> problems = new ArrayList<>(ParameterCheck.problems(rule.type(), rule.parameters()));
        problems.addAll(ConditionCheck.problems(rule));
        if (!rule.type().isPerColumn() && !rule.column().equals("*")) {
            problems.add(new RuleProblem(
                    "column", "rules of type " + rule.type().text() + " are not about single columns; leave it out"));
        }
        problems.addAll(HealthCheck.ofItself(rule));
        return problems;
    }

    /** The same with the grammar of the rule's SQL. */
    public static List<RuleProblem> ofItself(Rule rule, Expressions expressions) {
        List<RuleProblem> problems = ofItself(rule);
        return problems.isEmpty() ? DatasetCheck.withoutDataset(rule, expressions) : problems;
    }

    /** Everything that is wrong; empty when it can be saved. */
    public List<RuleProblem> problems(Rule rule) {
        return problems(rule, Set.of());
    }

    /**
     * Everything that is wrong; empty when it can be saved.
     *
     * @param together the rules that are to be saved along with it
     */
    public List<RuleProblem> problems(Rule rule, Set<RuleId> together) {
        List<RuleProblem> problems = ofItself(rule);
        if (problems.isEmpty()) {
            problems = new NamedRules(rules, together).problems(rule);
        }
        if (problems.isEmpty() && rule.type().subject() == RuleType.Subject.HEALTH) {
            problems = DatasetCheck.withoutDataset(rule, expressions);
            return problems.isEmpty() ? HealthCheck.tried(rule, knowledge.health()) : problems;
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        List<RuleProblem> first = List.of();
        List<Dataset> targets = targets(rule);
        if (targets.isEmpty()) {
            return DatasetCheck.withoutDataset(rule, expressions);
        }
        for (Dataset dataset : targets) {
            Collection<Dataset> readable =
                    rule.type().spec().reads() == RuleSource.QUERY ? datasets.ofSource(dataset.source()) : List.of();
            List<RuleProblem> found =
                    new DatasetCheck(rule, expressions, knowledge.abilities()).problems(dataset, readable);
            if (found.isEmpty()) {
                return List.of();
            }
            first = first.isEmpty() ? found : first;
        }
        return first;
    }

    private List<Dataset> targets(Rule rule) {
        List<Dataset> targets = new ArrayList<>();
        for (Source source : sources.all()) {
            List<Dataset> found = datasets.findAll(datasets.idsOf(source.id()).stream()
                    .filter(id -> rule.target().matches(id))
                    .toList());
            found.stream().filter(one -> rule.target().matches(one)).forEach(targets::add);
        }
        return targets;
    }

    /** The words of all problems; empty when there is none. */
    public static Optional<String> words(List<RuleProblem> problems) {
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        "; ",
                        problems.stream()
                                .map(problem -> problem.field() + ": " + problem.message())
                                .toList()));
    }
}
