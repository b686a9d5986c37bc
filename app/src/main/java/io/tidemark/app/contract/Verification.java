package io.tidemark.app.contract;

import io.tidemark.app.contract.CheckResult.Status;
import io.tidemark.core.contract.ContractNote;
import java.util.List;

/**
 * What a contract's check against a source came to.
 *
 * @param notes what of the contract was not checked
 */
public record Verification(String contract, String source, List<CheckResult> results, List<ContractNote> notes) {
    public Verification {
        results = List.copyOf(results);
        notes = List.copyOf(notes);
    }

    public long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
