package io.tidemark.store;

import io.tidemark.core.dataset.DatasetSelector;
import java.util.List;

/** Which datasets a rule is for, as it is stored: a list of patterns, or an object where tags or owners count too. */
record SelectorJson(List<String> datasets, List<String> tags, List<String> owners) {
    static String write(DatasetSelector selector) {
        return selector.tags().isEmpty() && selector.owners().isEmpty()
                ? Json.write(selector.globs())
                : Json.write(new SelectorJson(selector.globs(), selector.tags(), selector.owners()));
    }

    static DatasetSelector read(String text) {
        if (text.startsWith("[")) {
            return new DatasetSelector(Json.readTexts(text));
        }
        SelectorJson stored = Json.read(text, SelectorJson.class);
        return new DatasetSelector(stored.datasets, stored.tags, stored.owners);
    }
}
