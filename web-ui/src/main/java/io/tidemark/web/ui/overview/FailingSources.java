package io.tidemark.web.ui.overview;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceStatus;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.error.Failure;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Times;
import java.time.InstantSource;

/** Says which sources could not be crawled; empty while all can. */
final class FailingSources extends Div {
    private final transient Sources sources;
    private final transient InstantSource clock;

    FailingSources(Sources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
        addClassName("tm-stack");
    }

    void refresh() {
        removeAll();
        sources.all().stream()
                .filter(Source::enabled)
                .flatMap(source -> sources.status(source.id()).stream())
                .forEach(this::addIfFailing);
        setVisible(getComponentCount() > 0);
    }

    private void addIfFailing(SourceStatus status) {
        Failure failure = status.failure();
        if (failure != null) {
            String when = " (crawled " + Times.ago(status.crawledAt(), clock.instant()) + ")";
            add(new Banner(Tone.BAD, "Source " + status.source() + " fails.", failure.message() + when));
        }
    }
}
