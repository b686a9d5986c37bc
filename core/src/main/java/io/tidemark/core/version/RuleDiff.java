package io.tidemark.core.version;

import io.tidemark.core.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a rule field by field. */
public final class RuleDiff {
    private RuleDiff() {}

    /** What changed from one to the other, in the order of a rule's YAML; what is as usual is not said. */
    public static List<FieldChange> of(Optional<Rule> before, Optional<Rule> after) {
        Map<String, String> old = before.map(RuleLines::of).orElse(Map.of());
        Map<String, String> now = after.map(RuleLines::of).orElse(Map.of());
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(old.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            @Nullable String was = old.get(field);
            @Nullable String is = now.get(field);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(field, was, is));
            }
        }
        return List.copyOf(changes);
    }

    /** What a version changed of the one before it, of a rule's versions with the newest first. */
    public static List<FieldChange> of(List<RuleVersion> newestFirst, int at) {
        Optional<Rule> before =
                at + 1 < newestFirst.size() ? newestFirst.get(at + 1).rule() : Optional.empty();
        return of(before, newestFirst.get(at).rule());
    }
}
