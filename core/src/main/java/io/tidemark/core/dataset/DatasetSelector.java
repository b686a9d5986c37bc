package io.tidemark.core.dataset;

import java.util.List;

/** Which datasets something applies to: globs over dataset ids, of which one must match. */
public record DatasetSelector(List<String> globs) {
    public static final DatasetSelector ALL = new DatasetSelector(List.of("*"));

    public DatasetSelector {
        globs = List.copyOf(globs);
        if (globs.isEmpty()) {
            throw new IllegalArgumentException("A dataset selector needs at least one pattern; '*' selects all");
        }
    }

    public static DatasetSelector of(String... globs) {
        return new DatasetSelector(List.of(globs));
    }

    public boolean matches(DatasetId dataset) {
        return globs.stream().anyMatch(glob -> new Glob(glob).matches(dataset.value()));
    }

    @Override
    public String toString() {
        return String.join(", ", globs);
    }
}
