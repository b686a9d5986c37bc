package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.desk.LineageDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Desks and a notifier that heed the lineage, over the store of {@link Notices}. */
final class LineageNotices {
    final Impacts impacts;
    private final Notices notices;
    private final LineageDesk lineage;
    private final Notifier notifier;

    LineageNotices(Notices notices, Duration patience) {
        this.notices = notices;
        this.impacts = new Impacts(notices.store.lineage(), notices.store.incidents());
        this.lineage = new LineageDesk(notices.store.incidents(), notices.store.lineage());
        this.notifier = notices.notifier.withLineage(impacts, patience);
        notices.heeding(impacts);
    }

    /** As the pipeline does with a verdict. */
    void judge(Verdict verdict) {
        Instant now = verdict.judgedAt();
        notifier.announce(lineage.group(notices.desk.apply(List.of(verdict), now), now));
    }

    void resolve(Incident incident, Instant now) {
        notifier.announce(
                lineage.group(List.of(notices.desk.resolve(incident.id(), "ada", Resolution.FIXED, "", now)), now));
    }

    void regroup(Instant now) {
        notifier.announce(lineage.regroup(now));
    }

    /** The open incidents that are their own. */
    List<Incident> roots() {
        return notices.store.incidents().page(IncidentFilter.OPEN.withRootsOnly(), 0, 1_000);
    }
}
