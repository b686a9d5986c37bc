package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.topic.GroupSight;
import io.tidemark.core.topic.GroupStanding;
import io.tidemark.core.topic.TopicPoint;
import io.tidemark.core.topic.TopicStanding;
import io.tidemark.web.ui.part.Meter;
import io.tidemark.web.ui.part.Spark;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Tag;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The consumer groups of a topic, a line each. */
final class ConsumerTable extends Composite<Div> {
    private static final int BARS = 48;
    private static final Duration LONG = Duration.ofMinutes(15);
    private static final double RISKY = 0.8;

    ConsumerTable(TopicStanding topic, Map<String, List<TopicPoint>> points, Instant now) {
        Table table = new Table(
                "Group",
                "State",
                ">Left to read",
                ">Oldest",
                "Last day",
                ">Against an hour ago",
                "Retention used",
                "~Note");
        for (GroupStanding group : topic.groups()) {
            GroupSight sight = group.sight();
            table.row(
                    Texts.clipped(sight.group()),
                    state(sight),
                    Numbers.count(sight.behind()),
                    sight.age().map(Times::span).orElse(Numbers.NONE),
                    spark(points.getOrDefault(sight.group(), List.of()), now),
                    trend(group),
                    retention(topic, group),
                    note(topic, group));
        }
        getContent().add(table);
    }

    private static Component state(GroupSight sight) {
        String members = sight.members() == 1 ? "1 member" : sight.members() + " members";
        Tag tag = new Tag(sight.members() == 0 ? Tone.NONE : Tone.OK, sight.state());
        tag.setTitle(members);
        return tag;
    }

    /** The most that was left to read in each half of an hour of the last day. */
    private static Component spark(List<TopicPoint> points, Instant now) {
        List<Double> heights = new ArrayList<>();
        double most = 0;
        for (int bar = 0; bar < BARS; bar++) {
            Instant from = now.minus(Duration.ofMinutes(30L * (BARS - bar)));
            Instant until = from.plus(Duration.ofMinutes(30));
            double height = points.stream()
                    .filter(point -> point.at().isAfter(from) && !point.at().isAfter(until))
                    .mapToDouble(point -> (double) point.records())
                    .max()
                    .orElse(0);
            most = Math.max(most, height);
            heights.add(height);
        }
        return new Spark(heights, "left to read in the last day, at most " + Numbers.count(Math.round(most)));
    }

    private static String trend(GroupStanding group) {
        if (group.hourAgo() == null) {
            return Numbers.NONE;
        }
        return (group.growth() > 0 ? "+" : "") + Numbers.count(group.growth());
    }

    private static Component retention(TopicStanding topic, GroupStanding group) {
        Optional<Duration> kept = topic.sight().retention();
        if (kept.isEmpty()) {
            return new Span(Numbers.NONE);
        }
        double used = group.retentionUsed(kept.get());
        String text = Numbers.wholePercent(used) + " of " + Times.span(kept.get());
        return used >= RISKY ? new Tag(Tone.BAD, text) : new Meter(used, text);
    }

    private static String note(TopicStanding topic, GroupStanding group) {
        List<String> notes = new ArrayList<>();
        if (group.sight().lost() > 0) {
            notes.add(Numbers.count(group.sight().lost()) + " were deleted before it read them");
        }
        Duration stalled = group.stalled(topic.at());
        if (group.isAbandoned()) {
            notes.add("left over: nobody belongs to it, and it never moved");
        } else if (stalled.compareTo(LONG) >= 0) {
            notes.add("has not moved on for " + Times.span(stalled));
        }
        return String.join("; ", notes);
    }
}
