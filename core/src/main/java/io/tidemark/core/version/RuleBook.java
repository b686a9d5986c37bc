package io.tidemark.core.version;

import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.Rules;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes rules; each change makes a version that says who made it, when and how. What changes nothing makes none. */
public final class RuleBook {
    private final Rules rules;
    private final RuleVersions versions;
    private final AllOrNothing transaction;
    private final InstantSource clock;

    public RuleBook(Rules rules, RuleVersions versions, AllOrNothing transaction, InstantSource clock) {
        this.rules = rules;
        this.versions = versions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Adds the rule or replaces the one of the same id. */
    public void save(Rule rule, Editor by) {
        together(() -> {
            Optional<Rule> before = rules.find(rule.id());
            if (!before.equals(Optional.of(rule))) {
                before.ifPresent(this::begin);
                rules.save(rule);
                note(rule.id(), by, rule);
            }
        });
    }

    public void delete(RuleId id, Editor by) {
        together(() -> rules.find(id).ifPresent(before -> {
            begin(before);
            rules.delete(id);
            note(id, by, null);
        }));
    }

    /** Makes several changes, all or none. */
    public void together(Runnable changes) {
        transaction.run(changes);
    }

    /** All versions of a rule, the newest first; a rule that nobody has changed yet may have none. */
    public List<RuleVersion> versions(RuleId rule) {
        return versions.of(rule);
    }

    /** The rules that ever were changed by that way about that, as they are now. */
    public List<Rule> touched(Way way, String about) {
        return versions.touched(way, about).stream()
                .filter(id -> isStillOf(id, way, about))
                .flatMap(id -> rules.find(id).stream())
                .toList();
    }

    /** Not where it was deleted since, or came to belong to another pack or contract. */
    private boolean isStillOf(RuleId id, Way way, String about) {
        for (RuleVersion version : versions.of(id)) {
            Way by = version.by().way();
            if (version.rule().isEmpty() || by == Way.CONTRACT || by == Way.POLICY || by == way) {
                return version.rule().isPresent() && version.by().isBy(way, about);
            }
        }
        return false;
    }

    /** The rule switched off, or on again as it was before it was switched off. */
    public Rule switched(Rule rule, boolean on) {
        if (on == rule.enabled()) {
            return rule;
        }
        return rule.withMode(
                on
                        ? versions.of(rule.id()).stream()
                                .flatMap(version -> version.rule().map(Rule::mode).stream())
                                .filter(mode -> mode != RuleMode.DISABLED)
                                .findFirst()
                                .orElse(RuleMode.ACTIVE)
                        : RuleMode.DISABLED);
    }

    /** A rule that was there before versions were kept gets its first one. */
    private void begin(Rule before) {
        if (versions.of(before.id()).isEmpty()) {
            note(before.id(), Editor.TIDEMARK, before);
        }
    }

    private void note(RuleId id, Editor by, @Nullable Rule rule) {
        int newest =
                versions.of(id).stream().mapToInt(RuleVersion::number).max().orElse(0);
        versions.add(new RuleVersion(id, newest + 1, clock.instant(), by, rule));
    }
}
