package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tidemark.core.feedback.FeedbackActions;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.lineage.Impact;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.version.RuleVersions;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Live;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.rows.BadRowsList;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One incident: what broke, since when, on which partitions, who was told, and what to do about it. */
@Route(Links.INCIDENTS + "/:incident")
@PermitAll
final class IncidentView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Incidents incidents;
    private final transient IncidentActions actions;
    private final transient Snoozing snoozing;
    private final transient Outbox outbox;
    private final transient Rules rules;
    private final transient Impacts impacts;
    private final transient BadRowReads badRows;
    private final transient Said said;
    private final transient InstantSource clock;
    private String title = "Incident";
    private transient @Nullable IncidentId id;
    private transient @Nullable List<Object> shown;

    IncidentView(
            Incidents incidents,
            IncidentActions actions,
            Silences silences,
            Outbox outbox,
            Rules rules,
            Impacts impacts,
            BadRowReads badRows,
            Feedbacks feedbacks,
            FeedbackActions feedbackActions,
            RuleVersions versions,
            InstantSource clock) {
        this.said = new Said(feedbacks, feedbackActions, versions);
        this.incidents = incidents;
        this.actions = actions;
        this.snoozing = new Snoozing(silences, actions, clock);
        this.outbox = outbox;
        this.rules = rules;
        this.impacts = impacts;
        this.badRows = badRows;
        this.clock = clock;
        addClassName("tm-page");
        Live.refresh(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String text = event.getRouteParameters().get("incident").orElse("");
        title = text;
        shown = null;
        id = parse(text).orElse(null);
        if (id == null || incidents.find(id).isEmpty()) {
            removeAll();
            add(Texts.empty("There is no incident " + text + "; the list of incidents has all of them."));
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh() {
        if (id == null) {
            return;
        }
        incidents.find(id).ifPresent(incident -> {
            List<IncidentEvent> events = incidents.events(incident.id());
            DeliveryList deliveries = new DeliveryList(outbox.about(incident.id()));
            Impact impact = impacts.of(incident);
            List<Object> now = List.of(
                    incident,
                    events,
                    deliveries.shown(),
                    snoozing.silence(incident),
                    impact,
                    said.feedbacks().of(incident.dataset()));
            if (!now.equals(shown)) {
                shown = now;
                show(incident, events, deliveries, impact);
            }
        });
    }

    private void show(Incident incident, List<IncidentEvent> events, DeliveryList deliveries, Impact impact) {
        removeAll();
        Div told = new Div(
                new Panel("Timeline").content(new Timeline(events)),
                new Panel("Messages").hint("to receivers").content(deliveries));
        told.addClassName("tm-stack");
        Panel partitions = new Panel("Partitions")
                .hint(incident.stillFailing().size() + " of "
                        + incident.failures().size() + " still fail")
                .content(new FailureTable(incident));
        Div failing = new Div(partitions);
        failing.addClassName("tm-stack");
        if (!impact.isEmpty() && !incident.isImpacted()) {
            failing.add(
                    new Panel("Impacted datasets").hint(ImpactList.hint(impact)).content(new ImpactList(impact)));
        }
        Div columns = new Div(failing, told);
        columns.addClassNames("tm-columns", "tm-top");
        ActionBar bar = new ActionBar(incident, actions, snoozing, this::refresh);
        Optional<Rule> rule = rules.find(incident.rule());
        new FeedbackButtons(said.feedbacks(), said.actions(), this::refresh)
                .of(incident, rule)
                .forEach(bar::add);
        IncidentHead head = new IncidentHead(incident, rule, clock, bar);
        incident.failures().stream()
                .map(FailingPartition::since)
                .max(Instant::compareTo)
                .flatMap(judged -> said.versions().at(incident.rule(), judged))
                .ifPresent(head::showVersion);
        snoozing.silence(incident).ifPresent(head::showSilence);
        Optional.ofNullable(incident.cause()).flatMap(incidents::find).ifPresent(head::showCause);
        add(head, columns);
        BadRowsList bad = new IncidentRows(incident, badRows).list();
        if (!bad.isEmpty()) {
            add(new Panel("Bad rows")
                    .hint("some of each partition")
                    .content(bad)
                    .padded());
        }
    }

    private static Optional<IncidentId> parse(String text) {
        try {
            return Optional.of(IncidentId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
