package io.tidemark.web.ui.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import io.tidemark.core.dataset.Source;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Origins;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The lines of the list of sources. */
final class SourceGrid extends Composite<DenseGrid<SourcesView.Line>> {
    private final transient InstantSource clock;
    private final Consumer<Source> edit;

    SourceGrid(InstantSource clock, Consumer<Source> edit) {
        this.clock = clock;
        this.edit = edit;
        DenseGrid<SourcesView.Line> grid = getContent();
        grid.component("Source", this::name).setFlexGrow(1).setWidth("130px");
        grid.text("Type", line -> line.source().type()).setFlexGrow(0).setWidth("110px");
        grid.text("Description", line -> line.source().description())
                .setFlexGrow(2)
                .setWidth("150px");
        grid.component("Status", SourceGrid::standing).setFlexGrow(0).setWidth("130px");
        grid.text("What is wrong", SourceGrid::failure).setFlexGrow(4).setWidth("220px");
        grid.component("Datasets", SourceGrid::datasets)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("86px");
        grid.text("Last crawl", this::lastCrawl).setFlexGrow(0).setWidth("210px");
        grid.text("Every", line -> Times.span(line.source().crawlEvery()))
                .setFlexGrow(0)
                .setWidth("70px");
        grid.component("From", line -> Origins.tag(line.source().origin()))
                .setFlexGrow(0)
                .setWidth("78px");
    }

    @Override
    protected DenseGrid<SourcesView.Line> initContent() {
        return new DenseGrid<>("No source yet. Add one: Tidemark finds its datasets and guesses how to watch them.");
    }

    void show(List<SourcesView.Line> lines) {
        getContent().setItems(lines);
    }

    private Component name(SourcesView.Line line) {
        return RowButton.of(line.source().id().value(), () -> edit.accept(line.source()));
    }

    private static Dot standing(SourcesView.Line line) {
        if (!line.source().enabled()) {
            return new Dot(Tone.NONE, "Off");
        }
        if (line.status() == null) {
            return new Dot(Tone.NONE, "Not crawled yet");
        }
        return line.status().failure() == null ? new Dot(Tone.OK, "Crawled") : new Dot(Tone.BAD, "Fails");
    }

    private static String failure(SourcesView.Line line) {
        return line.status() == null || line.status().failure() == null
                ? ""
                : line.status().failure().message();
    }

    private static Component datasets(SourcesView.Line line) {
        String number = line.status() == null
                ? Numbers.NONE
                : Numbers.count(line.status().datasets());
        Map<String, String> ofSource = Map.of("source", line.source().id().value());
        return Links.to(Links.path(Links.DATASETS, ofSource), number);
    }

    private String lastCrawl(SourcesView.Line line) {
        return line.status() == null
                ? Numbers.NONE
                : Times.minuteAndAge(line.status().crawledAt(), clock.instant());
    }
}
