package io.tidemark.core.contract;

import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.rule.Rule;
import java.util.List;

/**
 * What a contract asks for, in our words.
 *
 * @param settings how its datasets would be watched: time column, grain, key, owner, tags
 * @param notes what it says besides, in the order of its lines
 */
public record ContractRead(String name, List<Rule> rules, List<DatasetOverride> settings, List<ContractNote> notes) {
    public ContractRead {
        rules = List.copyOf(rules);
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }
}
