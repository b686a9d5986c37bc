package io.tidemark.web.api.source;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A source as it is shown; of secrets only the names. */
@Schema(name = "Source", description = "A configured connection to one store or broker.")
record SourceView(
        String id,
        String type,
        @Nullable String description,
        Map<String, String> options,

        @Schema(description = "The names of the secrets that are set; their values are never shown.")
        Set<String> secretsSet,

        List<String> include,
        List<String> exclude,
        @Schema(type = "string", example = "PT1M") Duration crawlEvery,
        boolean enabled,
        Origin origin,
        @Nullable CrawlView lastCrawl) {

    /**
     * @param secretOptions names of options that must not be shown, whichever way they were configured
     */
    static SourceView of(Source source, Optional<SourceStatus> status, Set<String> secretOptions) {
        return new SourceView(
                source.id().value(),
                source.type(),
                source.description().isEmpty() ? null : source.description(),
                source.options().entrySet().stream()
                        .filter(option -> !secretOptions.contains(option.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new)),
                new TreeSet<>(source.secrets().keySet()),
                source.include(),
                source.exclude(),
                source.crawlEvery(),
                source.enabled(),
                source.origin(),
                status.map(CrawlView::of).orElse(null));
    }
}
