package io.tidemark.rules.desk;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The incidents of one matter while verdicts are applied to them; the same verdict twice changes nothing more. */
final class Docket {
    private final List<Draft> drafts = new ArrayList<>();
    private final Supplier<IncidentId> ids;
    private final Instant now;

    Docket(List<Incident> known, Supplier<IncidentId> ids, Instant now) {
        known.stream()
                .sorted(Comparator.comparing(Incident::id))
                .forEach(incident -> drafts.add(new Draft(incident, now)));
        this.ids = ids;
        this.now = now;
    }

    /**
     * Applies them all; those that reopen an incident come first, so that the others meet it open whatever their order.
     */
    void apply(List<Verdict> verdicts) {
        verdicts.stream().filter(this::reopens).forEach(this::apply);
        verdicts.forEach(this::apply);
    }

    private boolean reopens(Verdict verdict) {
        return verdict.isViolated()
                && holder(verdict)
                        .map(Draft::incident)
                        .filter(incident -> !incident.isOpen() && isNews(incident, verdict))
                        .isPresent();
    }

    private void apply(Verdict verdict) {
        switch (verdict.outcome()) {
            case Outcome.Violated violated -> violated(verdict, violated);
            case Outcome.Passed passed -> passed(verdict, passed);
            case Outcome.Skipped skipped -> {}
            case Outcome.Failed failed -> {}
        }
    }

    List<Draft> changed() {
        return drafts.stream().filter(Draft::isChanged).toList();
    }

    private void violated(Verdict verdict, Outcome.Violated violated) {
        if (isOldNews(verdict)) {
            return;
        }
        Optional<Draft> holder = holder(verdict);
        if (holder.isPresent()) {
            again(holder.get(), verdict, violated);
            return;
        }
        List<Incident> open =
                drafts.stream().map(Draft::incident).filter(Incident::isOpen).toList();
        Neighbours.nearest(open, verdict.partition())
                .flatMap(incident -> drafts.stream()
                        .filter(draft -> draft.incident().id().equals(incident.id()))
                        .findFirst())
                .ifPresentOrElse(
                        draft -> draft.add(verdict, violated),
                        () -> drafts.add(Draft.opened(ids.get(), verdict, violated, now)));
    }

    /** An event that a whole dataset had once, and that a resolved incident told of, is over. */
    private boolean isOldNews(Verdict verdict) {
        return isHappening(verdict)
                && drafts.stream()
                        .filter(draft -> !draft.incident().isOpen())
                        .flatMap(draft -> draft.incident().failure(verdict.partition()).stream())
                        .anyMatch(failing -> failing.revision().equals(verdict.revision()));
    }

    /** The incident that has the partition among its failing ones: an open one, else the newest. */
    private Optional<Draft> holder(Verdict verdict) {
        return drafts.stream()
                .filter(draft -> draft.incident().failure(verdict.partition()).isPresent())
                .filter(draft -> draft.incident().isOpen() || !isHappening(verdict))
                .max(Comparator.comparing((Draft draft) -> draft.incident().isOpen())
                        .thenComparing(draft -> draft.incident().id()));
    }

    private static boolean isHappening(Verdict verdict) {
        return verdict.type().isEvent() && verdict.partition() instanceof PartitionKey.Whole;
    }

    private static void again(Draft draft, Verdict verdict, Outcome.Violated violated) {
        if (!isNews(draft.incident(), verdict)) {
            return;
        }
        FailingPartition failing = draft.incident().failure(verdict.partition()).orElseThrow();
        if (!draft.incident().isOpen()) {
            draft.reopen(verdict, violated);
        } else if (failing.isHealed()) {
            draft.add(verdict, violated);
        } else {
            draft.update(failing, verdict, violated);
        }
    }

    /** Whether the verdict tells of another content than the one that is known to fail, or of a relapse. */
    private static boolean isNews(Incident incident, Verdict verdict) {
        FailingPartition failing = incident.failure(verdict.partition()).orElseThrow();
        boolean known = failing.revision().equals(verdict.revision()) && !failing.isHealed();
        return !known && !isStale(incident, failing, verdict);
    }

    private static boolean isStale(Incident incident, FailingPartition failing, Verdict verdict) {
        Instant healed = failing.healedAt();
        Instant resolved = incident.resolvedAt();
        return (healed != null && verdict.judgedAt().isBefore(healed))
                || (resolved != null && verdict.judgedAt().isBefore(resolved));
    }

    private void passed(Verdict verdict, Outcome.Passed passed) {
        if (verdict.type().isEvent()) {
            return;
        }
        for (Draft draft : drafts) {
            Incident incident = draft.incident();
            incident.failure(verdict.partition())
                    .filter(failing -> !failing.isHealed())
                    .filter(failing -> !verdict.judgedAt().isBefore(failing.since()))
                    .ifPresent(failing -> draft.heal(failing, passed.observed()));
        }
    }
}
