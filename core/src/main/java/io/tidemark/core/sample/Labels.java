package io.tidemark.core.sample;

import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.RuleSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells which columns of an answer may name a person. What a query of somebody's own calls by a name that is no column is
 * taken as such, and so is all that it yields where it mentions a column that is, or reads another dataset.
 */
final class Labels {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    private final SamplePolicy policy;
    private final Profile profile;
    private final WantedRows wanted;
    private final boolean queried;
    private final boolean ownQuery;
    private final boolean all;

    Labels(SamplePolicy policy, Profile profile, WantedRows wanted) {
        this.policy = policy;
        this.profile = profile;
        this.wanted = wanted;
        this.queried = wanted.rule().type().spec().reads() == RuleSource.QUERY;
        String sql = wanted.rule().parameters().text(ParameterName.QUERY.text()).orElse("");
        this.ownQuery = queried && !sql.isEmpty();
        this.all = ownQuery && (mentionsPersonal(sql) || !QueryTables.readsOnly(profile.dataset(), sql));
    }

    boolean isPersonal(String label) {
        boolean isColumn = !queried || wanted.schema().contains(label);
        if (isColumn) {
            return all || isPersonalColumn(label);
        }
        return ownQuery || isPersonalColumn(wanted.figure().column());
    }

    private boolean isPersonalColumn(String column) {
        return policy.isPersonal(profile.dataset(), column)
                || ColumnProfile.of(profile, column).isPersonal();
    }

    private boolean mentionsPersonal(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_NAMES.split(sql))
                        .anyMatch(word -> !word.isEmpty() && policy.isPersonal(profile.dataset(), word))
                || wanted.schema().stream()
                        .anyMatch(
                                column -> isPersonalColumn(column) && lower.contains(column.toLowerCase(Locale.ROOT)));
    }
}
