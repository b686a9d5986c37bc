package io.tidemark.app.contract;

import io.tidemark.core.contract.ContractRead;
import io.tidemark.core.contract.ContractText;
import io.tidemark.core.contract.Contracts;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.Rules;
import java.util.List;

/** Contracts of the datasets and rules in a store. */
public final class StandardContracts implements Contracts {
    private final Sources sources;
    private final Datasets datasets;
    private final Rules rules;

    public StandardContracts(Sources sources, Datasets datasets, Rules rules) {
        this.sources = sources;
        this.datasets = datasets;
        this.rules = rules;
    }

    @Override
    public ContractText of(Dataset dataset) {
        List<Rule> made = rules.all().stream()
                .filter(rule -> rule.origin() != Origin.BUILT_IN)
                .filter(rule -> rule.target().matches(dataset))
                .toList();
        return new ContractWriter(dataset).write(made);
    }

    @Override
    public ContractRead read(String yaml, String name) {
        List<Dataset> known = sources.all().stream()
                .flatMap(source -> datasets.ofSource(source.id()).stream())
                .toList();
        return new ContractReader(new Places(known, "*")).read(yaml, name).whole();
    }

    /** What a contract asks for where no server is asked, so that its tables become patterns of dataset ids. */
    public static ContractRead apart(String yaml, String name, String source) {
        return new ContractReader(Places.unknown(source)).read(yaml, name).whole();
    }
}
