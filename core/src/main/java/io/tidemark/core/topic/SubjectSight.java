package io.tidemark.core.topic;

import io.tidemark.core.error.Failure;
import java.util.List;

/** What a schema registry tells of a topic's values. */
public sealed interface SubjectSight {
    /**
     * Their schemas are registered.
     *
     * @param level what is in force for the subject, be it its own or that of the whole registry
     * @param version the newest
     * @param previous the one before it; 0 where there is none
     * @param breaks the older versions that the newest does not fit under that level
     */
    record Registered(String subject, Compatibility level, int version, int previous, List<SchemaBreak> breaks)
            implements SubjectSight {
        public Registered {
            breaks = List.copyOf(breaks);
        }
    }

    /** Nothing can be told of them, and why. */
    record Unseen(Failure failure) implements SubjectSight {}
}
