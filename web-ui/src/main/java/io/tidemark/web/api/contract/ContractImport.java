package io.tidemark.web.api.contract;

import io.tidemark.core.contract.ContractNote;
import io.tidemark.core.contract.ContractRead;
import io.tidemark.core.contract.Contracts;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what a contract asks for: its rules, and how its datasets are watched where people have not said otherwise. */
@Component
class ContractImport {
    private final Contracts contracts;
    private final Rules rules;
    private final RuleCheck check;
    private final Datasets datasets;

    ContractImport(Contracts contracts, Rules rules, RuleCheck check, Datasets datasets) {
        this.contracts = contracts;
        this.rules = rules;
        this.check = check;
        this.datasets = datasets;
    }

    ImportedContract run(String yaml, boolean dryRun) {
        ContractRead read = contracts.read(yaml, "contract");
        List<String> notes =
                read.notes().stream().map(ContractNote::words).collect(Collectors.toCollection(ArrayList::new));
        List<Rule> fit = new ArrayList<>();
        for (Rule rule : read.rules()) {
            Optional<String> why = wrong(rule);
            why.ifPresent(words -> notes.add("rule " + rule.id() + " is not kept: " + words));
            if (why.isEmpty()) {
                fit.add(rule);
            }
        }
        if (!dryRun) {
            fit.forEach(rules::save);
            read.settings().forEach(this::set);
        }
        return new ImportedContract(
                read.name(), fit.stream().map(ImportedContract.ImportedRule::of).toList(), notes);
    }

    private Optional<String> wrong(Rule rule) {
        Optional<Rule> there = rules.find(rule.id()).filter(old -> old.origin() != Origin.USER);
        boolean isForOthers = rules.find(rule.id())
                .filter(old -> old.origin() == Origin.USER && !old.target().equals(rule.target()))
                .isPresent();
        if (isForOthers) {
            return Optional.of("a rule of that id is there for other datasets; name the check otherwise");
        }
        return there.isPresent()
                ? Optional.of("a rule of that id comes from "
                        + (there.get().origin() == Origin.FILE ? "the configuration file" : "Tidemark")
                        + "; name the check otherwise")
                : RuleCheck.words(check.problems(rule));
    }

    /** Only for a dataset that is known, and only what nobody has set. */
    private void set(DatasetOverride wanted) {
        String id = wanted.match().globs().getFirst();
        if (id.contains("*")
                || id.contains("?")
                || datasets.find(new DatasetId(id)).isEmpty()) {
            return;
        }
        DatasetOverride old = datasets.overrides().stream()
                .filter(one -> one.origin() == Origin.USER && one.match().equals(wanted.match()))
                .findFirst()
                .orElseGet(() -> DatasetOverride.none(wanted.match(), Origin.USER));
        datasets.saveOverride(
                new DatasetId(id),
                new DatasetOverride(
                        wanted.match(),
                        or(old.timeColumn(), wanted.timeColumn()),
                        old.ingestColumn(),
                        old.eventColumn(),
                        or(old.grain(), wanted.grain()),
                        old.zone(),
                        old.lateness(),
                        old.calendar(),
                        or(old.key(), wanted.key()),
                        or(old.owner(), wanted.owner()),
                        or(old.tags(), wanted.tags()),
                        old.profile(),
                        Origin.USER));
    }

    private static <T> @Nullable T or(@Nullable T old, @Nullable T wanted) {
        return old == null ? wanted : old;
    }
}
