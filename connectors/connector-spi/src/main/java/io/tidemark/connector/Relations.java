package io.tidemark.connector;

import java.util.List;

/**
 * What a catalog tells of how datasets relate.
 *
 * @param notes what could not be understood, in words; the rest holds nevertheless
 */
public record Relations(List<Relation> found, List<String> notes) {
    public Relations {
        found = List.copyOf(found);
        notes = List.copyOf(notes);
    }
}
