package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.version.RuleVersion;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Facts;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Tag;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Expectations;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** What an incident is about, in a few lines, and what can be done. */
final class IncidentHead extends Div {
    private final Facts facts;

    IncidentHead(Incident incident, Optional<Rule> rule, InstantSource clock, ActionBar actions) {
        addClassNames("tm-panel", "tm-incident-head");
        H2 title = new H2(incident.title());
        Div states = Texts.row(Dot.of(incident.severity()), Dot.of(incident.status()));
        if (incident.resolution() != null) {
            states.add(new Tag(Words.inText(incident.resolution())));
        }
        if (incident.reopened() > 0) {
            states.add(new Tag("came back " + Words.counted(incident.reopened(), "time")));
        }
        facts = facts(incident, rule, clock);
        add(states, title, facts, actions);
    }

    /** Names the incident upstream that this one follows from. */
    void showCause(Incident root) {
        Div banner = new Div(
                Texts.muted("Root cause: "),
                Links.wrapped(root.id(), root.id() + " " + root.title()),
                Texts.muted(" of " + root.dataset()
                        + (root.isOpen() ? ". Receivers hear of that one only." : ", which is over.")));
        banner.addClassNames("tm-banner", Tone.NONE.css());
        addComponentAsFirst(banner);
    }

    /** Tells which version of the rule judged last. */
    void showVersion(RuleVersion version) {
        facts.fact(
                "Judged by",
                "version " + version.number() + " of the rule, " + version.by().name() + ", "
                        + Times.minute(version.at()));
    }

    /** Says that receivers hear nothing of it, until when and by whom. */
    void showSilence(Silence silence) {
        String who = silence.author() + (silence.note().isEmpty() ? "" : ": " + silence.note());
        addComponentAsFirst(new Banner(
                Tone.NONE,
                "Silenced until "
                        + (silence.until().equals(Silence.FOREVER) ? "somebody ends it" : Snoozing.end(silence)) + ".",
                "Receivers hear nothing of it. By " + who));
    }

    private static Facts facts(Incident incident, Optional<Rule> rule, InstantSource clock) {
        Facts facts = new Facts()
                .fact("Dataset", Links.to(incident.dataset(), incident.dataset().value()));
        if (!incident.column().isEmpty()) {
            facts.fact("Column", incident.column());
        }
        Map<String, String> toRule = Map.of("q", incident.rule().value());
        facts.fact(
                "Rule",
                Links.to(
                        Links.path(Links.RULES, toRule),
                        rule.map(Rule::name).orElse(incident.rule().value())));
        rule.ifPresent(known -> facts.fact("Expectation", Expectations.of(known)));
        facts.fact("Since", Times.minuteAndAge(incident.openedAt(), clock.instant()));
        facts.fact("Last change", Times.minuteAndAge(incident.updatedAt(), clock.instant()));
        if (!incident.acknowledgedBy().isEmpty()) {
            facts.fact("Taken on by", incident.acknowledgedBy());
        }
        if (!incident.assignee().isEmpty()) {
            facts.fact("Assigned to", incident.assignee());
        }
        if (incident.resolvedAt() != null) {
            facts.fact("Resolved", Times.minuteAndAge(incident.resolvedAt(), clock.instant()));
        }
        rule.map(Rule::runbook)
                .filter(IncidentHead::isWebAddress)
                .ifPresent(runbook -> facts.fact("Runbook", new Anchor(runbook, runbook)));
        return facts;
    }

    private static boolean isWebAddress(String runbook) {
        return runbook.startsWith("https://") || runbook.startsWith("http://");
    }
}
