package io.tidemark.core.contract;

import io.tidemark.core.dataset.Dataset;

/** Port: reads contracts of the Open Data Contract Standard 3.1, and writes datasets with their rules as such. */
public interface Contracts {
    /** The dataset with the rules that people made for it. */
    ContractText of(Dataset dataset);

    /**
     * What a contract asks for, of the datasets that are known here where they can be told.
     *
     * @param name what its mistakes are told by, for example the file's name
     * @throws io.tidemark.core.error.TidemarkException INVALID_SETTING with every mistake, its line and its fix
     */
    ContractRead read(String yaml, String name);
}
