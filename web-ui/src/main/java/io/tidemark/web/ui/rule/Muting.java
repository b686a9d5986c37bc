package io.tidemark.web.ui.rule;

import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.rule.RuleId;
import io.tidemark.web.ui.part.CurrentUser;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Mutes a rule, and tells whether it is. */
final class Muting {
    private final Silences silences;
    private final InstantSource clock;

    Muting(Silences silences, InstantSource clock) {
        this.silences = silences;
        this.clock = clock;
    }

    boolean isMuted(RuleId rule) {
        return !mutes(rule, clock.instant()).isEmpty();
    }

    /** Mutes one that is not, and unmutes one that is; gives back whether it is now. */
    boolean toggle(RuleId rule) {
        Instant now = clock.instant();
        List<Silence> mutes = mutes(rule, now);
        if (mutes.isEmpty()) {
            silences.add(Silence.mute(rule, now, CurrentUser.name()));
            return true;
        }
        mutes.forEach(silence -> silences.end(silence.id(), now));
        return false;
    }

    private List<Silence> mutes(RuleId rule, Instant now) {
        return silences.notOver(now).stream()
                .filter(silence -> silence.isMuteOf(rule))
                .toList();
    }
}
