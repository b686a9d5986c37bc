package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.RuleType;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Expectations;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;

/** The partitions of an incident, newest first: what was seen and what was expected. */
final class FailureTable extends Div {
    FailureTable(Incident incident) {
        boolean counts = incident.type().subject() != RuleType.Subject.LIFE
                && incident.type().subject() != RuleType.Subject.SCHEMA;
        Table table = counts
                ? new Table("Partition", "Now", "~What", ">Observed", "Expected", "Since")
                : new Table("Partition", "Now", "~What", "Since");
        for (FailingPartition failure : incident.failures().reversed()) {
            if (counts) {
                Unit unit = Expectations.unit(incident.type(), failure.observed());
                table.row(
                        Links.to(incident.dataset(), failure.partition()),
                        standing(failure, incident),
                        failure.message(),
                        Numbers.inUnit(failure.observed(), unit),
                        Expectations.of(failure.expected(), unit),
                        Times.minute(failure.since()));
            } else {
                table.row(
                        Links.to(incident.dataset(), failure.partition()),
                        standing(failure, incident),
                        failure.message(),
                        Times.minute(failure.since()));
            }
        }
        add(table);
    }

    private static Dot standing(FailingPartition failure, Incident incident) {
        Dot dot = failure.isHealed() ? new Dot(Tone.OK, "Healed") : new Dot(Tone.of(incident.severity()), "Fails");
        if (failure.isHealed()) {
            dot.setTitle("Healed at " + Times.minute(failure.healedAt()));
        }
        return dot;
    }
}
