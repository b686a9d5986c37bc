package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.suggest.Rejections;
import io.tidemark.core.suggest.Suggestion;
import io.tidemark.core.suggest.Suggestions;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleBook;
import io.tidemark.core.version.Way;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers which rules a dataset's past suggests, and takes or rejects them. */
@RestController
@RequestMapping(path = "/api/v1/datasets/{id}/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RULES)
class SuggestionController {
    private final Datasets datasets;
    private final Suggestions suggestions;
    private final Rejections rejections;
    private final RuleBook book;
    private final InstantSource clock;

    SuggestionController(
            Datasets datasets, Suggestions suggestions, Rejections rejections, RuleBook book, InstantSource clock) {
        this.datasets = datasets;
        this.suggestions = suggestions;
        this.rejections = rejections;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "List the rules that a dataset's past suggests",
            description = "The surest first, each with how many of the past partitions it would have found wrong.")
    Page<SuggestionView> listSuggestions(@PathVariable DatasetId id) {
        return Page.all(
                suggestions.of(dataset(id)).stream().map(SuggestionView::of).toList());
    }

    @PostMapping("/{rule}")
    @Operation(summary = "Accept a suggested rule", description = "It is saved as it was suggested.")
    RuleView acceptSuggestion(
            @PathVariable DatasetId id,
            @Parameter(description = "The id of the suggested rule.") @PathVariable RuleId rule,
            Principal caller) {
        Suggestion accepted = suggested(id, rule);
        book.save(accepted.rule(), editor(caller));
        return RuleView.of(accepted.rule());
    }

    @PostMapping
    @Operation(summary = "Accept all suggested rules", description = "Each is saved as it was suggested.")
    Page<RuleView> acceptSuggestions(@PathVariable DatasetId id, Principal caller) {
        List<Suggestion> all = suggestions.of(dataset(id));
        book.together(() -> all.forEach(accepted -> book.save(accepted.rule(), editor(caller))));
        return Page.all(
                all.stream().map(accepted -> RuleView.of(accepted.rule())).toList());
    }

    @DeleteMapping("/{rule}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Reject a suggested rule", description = "It is not suggested again.")
    void rejectSuggestion(
            @PathVariable DatasetId id,
            @Parameter(description = "The id of the suggested rule.") @PathVariable RuleId rule,
            Principal caller) {
        rejections.add(id, suggested(id, rule).rule().id(), caller.getName(), clock.instant());
    }

    private static Editor editor(Principal caller) {
        return new Editor(caller.getName(), Way.SUGGESTION);
    }

    private Suggestion suggested(DatasetId id, RuleId rule) {
        return suggestions.of(dataset(id)).stream()
                .filter(one -> one.rule().id().equals(rule))
                .findFirst()
                .orElseThrow(() -> ApiException.notFound("suggestion", rule));
    }

    private Dataset dataset(DatasetId id) {
        return datasets.find(id).orElseThrow(() -> ApiException.notFound("dataset", id));
    }
}
