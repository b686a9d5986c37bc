package io.tidemark.testkit;

import io.tidemark.core.rule.RuleId;
import io.tidemark.core.version.RuleVersion;
import io.tidemark.core.version.RuleVersions;
import io.tidemark.core.version.Way;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Versions of rules in memory. */
public final class InMemoryRuleVersions implements RuleVersions {
    private final List<RuleVersion> versions = new CopyOnWriteArrayList<>();

    @Override
    public void add(RuleVersion version) {
        if (find(version.id(), version.number()).isPresent()) {
            throw new IllegalStateException(version.id() + " has a version " + version.number() + " already");
        }
        versions.add(version);
    }

    @Override
    public List<RuleVersion> of(RuleId rule) {
        return versions.stream()
                .filter(version -> version.id().equals(rule))
                .sorted(Comparator.comparingInt(RuleVersion::number).reversed())
                .toList();
    }

    @Override
    public List<RuleId> touched(Way way, String about) {
        return versions.stream()
                .filter(version ->
                        version.by().way() == way && version.by().about().equals(about))
                .map(RuleVersion::id)
                .distinct()
                .sorted()
                .toList();
    }
}
