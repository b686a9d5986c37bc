package io.tidemark.web.api.source;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.ConnectionTest;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.dataset.Sources;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.answer.TestAnswer;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about sources. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.SOURCES)
class SourceController {
    private final Sources sources;
    private final ConnectionTest connections;
    private final SourceForm form;

    SourceController(Sources sources, ConnectionTest connections, SourceForm form) {
        this.sources = sources;
        this.connections = connections;
        this.form = form;
    }

    @GetMapping("/source-types")
    @Operation(summary = "List the types of source", description = "With the options that each type takes.")
    Page<SourceTypeView> listSourceTypes() {
        return Page.all(connections.types().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(type -> SourceTypeView.of(type.getKey(), type.getValue()))
                .toList());
    }

    @GetMapping("/sources")
    @Operation(summary = "List the sources", description = "By id, with how each one's last crawl went.")
    Page<SourceView> listSources() {
        return Page.all(sources.all().stream().map(this::view).toList());
    }

    @GetMapping("/sources/{id}")
    @Operation(summary = "Show a source", description = "Secrets are listed by name only.")
    SourceView getSource(@PathVariable SourceId id) {
        return view(stored(id));
    }

    @PutMapping("/sources/{id}")
    @Operation(
            summary = "Add or replace a source",
            description = "A secret that is left out keeps its stored value. A source of the configuration file is"
                    + " read-only.")
    SourceView putSource(@PathVariable SourceId id, @Valid @RequestBody SourceBody body) {
        Optional<Source> stored = sources.find(id);
        stored.ifPresent(SourceController::refuseFile);
        Source source = form.source(id, body, stored);
        sources.save(source);
        return view(source);
    }

    @DeleteMapping("/sources/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget a source", description = "With its datasets and all that is known of them.")
    void deleteSource(@PathVariable SourceId id) {
        refuseFile(stored(id));
        sources.delete(id);
    }

    @PostMapping("/sources/{id}/test")
    @Operation(summary = "Test a source", description = "Says in words whether it can be reached as it is stored.")
    TestAnswer testSource(@PathVariable SourceId id) {
        return tested(stored(id));
    }

    @PostMapping("/sources/test")
    @Operation(summary = "Test settings of a source", description = "Says in words whether it could be reached.")
    TestAnswer testSourceSettings(@Valid @RequestBody SourceTestBody body) {
        SourceId id = ApiException.checked(() -> new SourceId(body.id() == null ? "test" : body.id()));
        // The file's secrets stay with the file's hosts.
        Optional<Source> stored = sources.find(id).filter(source -> source.origin() != Origin.FILE);
        return tested(form.source(id, body.source(), stored));
    }

    private TestAnswer tested(Source source) {
        return TestAnswer.of(connections.test(source), source.secrets().values());
    }

    private Source stored(SourceId id) {
        return sources.find(id).orElseThrow(() -> ApiException.notFound("source", id));
    }

    private SourceView view(Source source) {
        return SourceView.of(source, sources.status(source.id()), form.secretOptions(source.type()));
    }

    private static void refuseFile(Source source) {
        if (source.origin() == Origin.FILE) {
            throw ApiException.conflict("The source '" + source.id()
                    + "' comes from the configuration file and is read-only; change it there.");
        }
    }
}
