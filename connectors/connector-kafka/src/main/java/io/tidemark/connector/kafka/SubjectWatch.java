package io.tidemark.connector.kafka;

import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.kafka.registry.Subjects;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.topic.SubjectSight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a registry of the values of topics. One that does not answer is not asked again for each of them. */
record SubjectWatch(Subjects subjects) {
    Map<DatasetRef, SubjectSight> look(List<DatasetRef> datasets) {
        Map<DatasetRef, SubjectSight> sights = new HashMap<>();
        Failure down = null;
        for (DatasetRef dataset : datasets) {
            SubjectSight sight = down == null ? look(dataset) : new SubjectSight.Unseen(down);
            sights.put(dataset, sight);
            down = down == null ? ofAll(sight) : down;
        }
        return sights;
    }

    private SubjectSight look(DatasetRef dataset) {
        try {
            return subjects.look(TopicSchema.subject(dataset.name().leaf()));
        } catch (TidemarkException e) {
            return new SubjectSight.Unseen(e.failure());
        }
    }

    /** What keeps the registry from answering for any topic; null where it answers. */
    private static @Nullable Failure ofAll(SubjectSight sight) {
        return sight instanceof SubjectSight.Unseen unseen
                        && (unseen.failure().code().mayRetry()
                                || unseen.failure().code() == ErrorCode.AUTHENTICATION_FAILED)
                ? unseen.failure()
                : null;
    }
}
