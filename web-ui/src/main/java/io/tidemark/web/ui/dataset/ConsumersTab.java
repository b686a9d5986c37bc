package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.topic.TopicPoint;
import io.tidemark.core.topic.TopicSight;
import io.tidemark.core.topic.TopicStanding;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.Facts;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A topic as its broker shows it: who reads it and how far behind, how long it keeps records, what comes in. */
final class ConsumersTab extends DatasetTab {
    private static final Duration DRAWN = Duration.ofDays(1);

    private final transient Reads reads;
    private final transient DatasetId dataset;
    private final Div head = new Div();
    private final TopicPanel chart;
    private final Panel facts = new Panel("Topic").padded();

    ConsumersTab(Reads reads, DatasetId dataset) {
        this.reads = reads;
        this.dataset = dataset;
        chart = new TopicPanel(reads, dataset);
        head.addClassName("tm-stack");
        add(head, chart, facts);
        refresh();
    }

    @Override
    void refresh() {
        Optional<TopicStanding> topic = reads.topics().find(dataset);
        head.removeAll();
        chart.setVisible(topic.isPresent());
        facts.setVisible(topic.isPresent());
        topic.ifPresentOrElse(
                this::show,
                () -> head.add(new Panel("Consumers")
                        .content(Texts.empty("The broker was not asked about this topic yet; that happens within"
                                + " a minute, where its source can be reached."))));
    }

    private void show(TopicStanding topic) {
        Instant now = reads.clock().instant();
        topic.sight().problems().forEach(problem -> head.add(new Banner(Tone.WARN, "Not all can be seen:", problem)));
        Map<String, List<TopicPoint>> points = reads.topics().points(dataset, now.minus(DRAWN));
        Panel consumers = new Panel("Consumers").hint("seen " + Times.ago(topic.at(), now));
        if (topic.groups().isEmpty()) {
            consumers.content(Texts.empty("No consumer group that may be seen has committed an offset in this topic."
                    + " Tidemark itself joins none."));
        } else {
            consumers.content(new ConsumerTable(topic, points, now));
        }
        head.add(consumers);
        chart.show(topic);
        facts.content(facts(topic));
    }

    private static Facts facts(TopicStanding topic) {
        TopicSight sight = topic.sight();
        Facts facts = new Facts()
                .fact("Shards", Numbers.count(sight.shards()))
                .fact("Offsets kept", Numbers.count(sight.end() - sight.oldest()))
                .fact("Came within an hour", Numbers.count(topic.grown()))
                .fact("Dead letters", sight.deadLetters() ? "yes, by its name" : "no");
        if (!sight.config().isEmpty()) {
            facts.fact("Records are kept", sight.retention().map(Times::span).orElse("for ever, by time"));
            facts.fact("Clean-up", sight.config().getOrDefault("cleanup.policy", Numbers.NONE));
            facts.fact("Time stamps", sight.config().getOrDefault("message.timestamp.type", Numbers.NONE));
        }
        return facts;
    }
}
