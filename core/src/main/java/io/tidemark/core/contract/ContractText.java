package io.tidemark.core.contract;

import java.util.List;

/**
 * A dataset as a contract of the standard.
 *
 * @param notes what holds of the dataset and the standard has no words for
 */
public record ContractText(String yaml, List<ContractNote> notes) {
    public ContractText {
        notes = List.copyOf(notes);
    }
}
