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
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleBook;
import io.tidemark.core.version.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final RuleBook book;

    /** What is kept of an import. */
    enum Mode {
        TRIAL,
        KEEP,
        /** And what left the contract is deleted. */
        PRUNE
    }

    ContractImport(Contracts contracts, Rules rules, RuleCheck check, Datasets datasets, RuleBook book) {
        this.book = book;
        this.contracts = contracts;
        this.rules = rules;
        this.check = check;
        this.datasets = datasets;
    }

    ImportedContract run(String yaml, Mode mode, String who) {
        ContractRead read = contracts.read(yaml, "contract");
        List<String> notes =
                read.notes().stream().map(ContractNote::words).collect(Collectors.toCollection(ArrayList::new));
        List<Rule> fit = new ArrayList<>();
        for (Rule rule : read.rules()) {
            Optional<String> why = wrong(rule, asked(read));
            why.ifPresent(words -> notes.add("rule " + rule.id() + " is not kept: " + words));
            if (why.isEmpty()) {
                fit.add(rule);
            }
        }
        List<RuleId> left = left(read);
        Editor editor = new Editor(who, Way.CONTRACT, read.name());
        if (mode != Mode.TRIAL) {
            book.together(() -> {
                fit.forEach(rule -> book.save(rule, editor));
                (mode == Mode.PRUNE ? left : List.<RuleId>of()).forEach(rule -> book.delete(rule, editor));
                read.settings().forEach(this::set);
            });
        }
        return new ImportedContract(
                read.name(),
                fit.stream().map(ImportedContract.ImportedRule::of).toList(),
                left.stream().map(RuleId::value).toList(),
                mode == Mode.PRUNE,
                notes);
    }

    private static Set<RuleId> asked(ContractRead read) {
        return read.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    /** The rules that the contract made before and asks for no more. */
    private List<RuleId> left(ContractRead read) {
        Set<RuleId> asked = asked(read);
        return book.touched(Way.CONTRACT, read.name()).stream()
                .filter(rule -> rule.origin() == Origin.USER && !asked.contains(rule.id()))
                .map(Rule::id)
                .toList();
    }

    private Optional<String> wrong(Rule rule, Set<RuleId> together) {
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
                : RuleCheck.words(check.problems(rule, together));
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
