package io.tidemark.core.version;

import io.tidemark.core.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the versions of rules, also of those that were deleted. */
public interface RuleVersions {
    /** Adds a version whose number its rule did not have yet. */
    void add(RuleVersion version);

    /** All versions of a rule, the newest first. */
    List<RuleVersion> of(RuleId rule);

    /** The rules that ever were changed by that way about that, by id; some of them may be deleted. */
    List<RuleId> touched(Way way, String about);

    default Optional<RuleVersion> find(RuleId rule, int number) {
        return of(rule).stream().filter(version -> version.number() == number).findFirst();
    }

    /** The version that counted at that moment. */
    default Optional<RuleVersion> at(RuleId rule, Instant moment) {
        return of(rule).stream()
                .filter(version -> !version.at().isAfter(moment))
                .findFirst();
    }
}
