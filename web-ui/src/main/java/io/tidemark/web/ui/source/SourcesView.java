package io.tidemark.web.ui.source;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tidemark.core.dataset.ConnectionTest;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceStatus;
import io.tidemark.core.dataset.Sources;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Live;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All sources and how their last crawl went; those of the file are shown but not changed here. */
@Route(Links.SOURCES)
@PageTitle("Sources")
@PermitAll
final class SourcesView extends Div {
    private final transient Sources sources;
    private final transient ConnectionTest connections;
    private final Panel panel = new Panel("Sources");
    private final SourceGrid grid;
    private transient List<Line> shown = List.of();

    SourcesView(Sources sources, ConnectionTest connections, InstantSource clock) {
        this.sources = sources;
        this.connections = connections;
        this.grid = new SourceGrid(clock, this::edit);
        addClassNames("tm-page", "tm-fill");
        Button add = new Button("Add source", VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        add(panel.tools(add).content(grid));
        refresh();
        Live.refresh(this, this::refresh);
    }

    private void refresh() {
        List<Line> now = sources.all().stream()
                .map(source -> new Line(source, sources.status(source.id()).orElse(null)))
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            panel.hint(Words.counted(now.size(), "source"));
            grid.show(now);
        }
    }

    private void edit(@Nullable Source source) {
        new SourceDialog(source, sources, connections, this::refresh).open();
    }

    /** A source and its last crawl, null before the first. */
    record Line(Source source, @Nullable SourceStatus status) {}
}
