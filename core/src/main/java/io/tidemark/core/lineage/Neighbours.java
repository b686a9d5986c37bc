package io.tidemark.core.lineage;

import java.util.List;

/** What a dataset is made of, and what is made of it, nearest first. */
public record Neighbours(List<Neighbour> upstream, List<Neighbour> downstream) {
    public Neighbours {
        upstream = List.copyOf(upstream);
        downstream = List.copyOf(downstream);
    }
}
