package io.tidemark.web.ui.source;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.ConnectionTest;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.error.Failure;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.Confirm;
import io.tidemark.web.ui.part.Toast;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes or changes a source, and tries its connection; shows one of the file without letting it be changed. */
final class SourceDialog extends Dialog {
    private final transient Sources sources;
    private final transient ConnectionTest connections;
    private final Runnable changed;
    private final SourceForm form;
    private final Div result = new Div();

    SourceDialog(@Nullable Source source, Sources sources, ConnectionTest connections, Runnable changed) {
        this.sources = sources;
        this.connections = connections;
        this.changed = changed;
        this.form = new SourceForm(source, connections.types());
        boolean fixed = source != null && source.origin() == Origin.FILE;
        setHeaderTitle(source == null ? "New source" : source.id().value());
        result.addClassName("tm-result");
        add(form, result);
        Button test = new Button("Test connection", click -> test());
        if (fixed) {
            form.lock();
            getFooter().add(test, new Button("Close", click -> close()));
            return;
        }
        if (source != null) {
            Button delete = new Button("Delete", click -> delete(source));
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            delete.addClassName("tm-left");
            getFooter().add(delete);
        }
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(test, new Button("Cancel", click -> close()), save);
    }

    private void test() {
        form.read().ifPresent(source -> {
            Optional<Failure> failure = connections.test(source);
            result.removeAll();
            result.add(failure.map(found -> new Banner(Tone.BAD, Words.of(found.code()) + ".", found.message()))
                    .orElseGet(() -> new Banner(Tone.OK, "It works.", "The source can be read.")));
        });
    }

    private void save() {
        form.read().ifPresent(source -> {
            if (form.isNew() && sources.find(source.id()).isPresent()) {
                form.refuseId("There is a source of this name already.");
                return;
            }
            sources.save(source);
            close();
            Toast.done("Source " + source.id() + " is saved; the next crawl uses it.");
            changed.run();
        });
    }

    private void delete(Source source) {
        String what = "Its datasets, their history and their incidents go with it. The data itself is not touched.";
        Confirm.delete("source " + source.id(), what, () -> {
            sources.delete(source.id());
            close();
            changed.run();
        });
    }
}
