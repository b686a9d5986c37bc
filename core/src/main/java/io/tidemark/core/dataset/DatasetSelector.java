package io.tidemark.core.dataset;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which datasets something applies to: one of the globs must match the id, and where tags or owners are named, the
 * dataset must have one of the tags and one of the owners.
 *
 * @param tags empty for any
 * @param owners empty for any
 */
public record DatasetSelector(List<String> globs, List<String> tags, List<String> owners) {
    public static final DatasetSelector ALL = new DatasetSelector(List.of("*"));

    public DatasetSelector {
        globs = List.copyOf(globs);
        tags = List.copyOf(tags);
        owners = List.copyOf(owners);
        if (globs.isEmpty()) {
            throw new IllegalArgumentException("A dataset selector needs at least one pattern; '*' selects all");
        }
        if (Stream.concat(tags.stream(), owners.stream()).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A tag or an owner is empty; leave it out");
        }
    }

    /** By ids alone. */
    public DatasetSelector(List<String> globs) {
        this(globs, List.of(), List.of());
    }

    public static DatasetSelector of(String... globs) {
        return new DatasetSelector(List.of(globs));
    }

    /** Whether the id fits; tags and owners are not looked at. */
    public boolean matches(DatasetId dataset) {
        return globs.stream().anyMatch(glob -> new Glob(glob).matches(dataset.value()));
    }

    public boolean matches(Dataset dataset) {
        return matches(
                dataset.id(), dataset.settings().tags(), dataset.settings().owner());
    }

    /** Whether a dataset with these tags and this owner fits. */
    public boolean matches(DatasetId dataset, List<String> tagged, String owner) {
        return matches(dataset)
                && (tags.isEmpty() || tags.stream().anyMatch(tagged::contains))
                && (owners.isEmpty() || owners.contains(owner));
    }

    /** For example {@code warehouse:*, tagged gold or core, owned by payments}. */
    @Override
    public String toString() {
        boolean isAny = globs.equals(ALL.globs) && !(tags.isEmpty() && owners.isEmpty());
        return Stream.of(
                        isAny ? "" : String.join(", ", globs),
                        tags.isEmpty() ? "" : "tagged " + String.join(" or ", tags),
                        owners.isEmpty() ? "" : "owned by " + String.join(" or ", owners))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
