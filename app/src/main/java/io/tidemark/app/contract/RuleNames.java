package io.tidemark.app.contract;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the rules of a contract: the same contract gives the same ids, and no two rules share one. */
final class RuleNames {
    /**
     * What a contract says of a rule beside what it asks for.
     *
     * @param id the id that it has already, where Tidemark wrote the contract
     */
    record Said(Optional<String> id, String column, String part, String name, Severity severity) {}

    private static final int LONGEST_ID = 96;
    private static final int LONGEST_NAME = 200;

    private final String contract;
    private final Set<String> taken = new HashSet<>();

    RuleNames(String contract) {
        this.contract = slug(contract);
    }

    void take(RuleId id) {
        taken.add(id.value());
    }

    Rule rule(Table table, Said said, Wish wish) {
        String id = said.id()
                .filter(text -> text.equals(slug(text)))
                .orElseGet(() -> joined(List.of(contract, table.name(), said.column(), said.part())));
        return new Rule(
                new RuleId(free(id)),
                said.name().substring(0, Math.min(LONGEST_NAME, said.name().length())),
                wish.type(),
                table.target(),
                wish.column(),
                wish.parameters(),
                wish.condition(),
                said.severity(),
                false,
                0,
                "",
                RuleMode.ACTIVE,
                Origin.USER);
    }

    private static String joined(List<String> parts) {
        String all = parts.stream()
                .flatMap(part -> part.isEmpty() ? Stream.empty() : Stream.of(slug(part)))
                .collect(Collectors.joining("."));
        return all.length() <= LONGEST_ID
                ? all
                : all.substring(0, LONGEST_ID - 9) + "-" + Integer.toHexString(all.hashCode());
    }

    private String free(String id) {
        String free = id;
        for (int more = 2; !taken.add(free); more++) {
            free = id + "-" + more;
        }
        return free;
    }

    private static String slug(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "_");
        String trimmed = plain.replaceAll("^[._-]+", "").replaceAll("_+$", "");
        return trimmed.isEmpty() ? "x" : trimmed;
    }
}
