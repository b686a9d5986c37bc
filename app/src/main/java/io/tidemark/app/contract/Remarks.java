package io.tidemark.app.contract;

import io.tidemark.core.contract.ContractNote;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is noticed while a contract is read: what is wrong in it, and what we have no words for. */
final class Remarks {
    private final String file;
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, ContractNote> notes = new LinkedHashMap<>();
    private final List<UnreadCheck> unread = new ArrayList<>();

    Remarks(String file) {
        this.file = file;
    }

    void wrong(Spot spot, String why) {
        mistakes.add(file + ": line " + spot.line() + ": " + spot.path() + ": " + why);
    }

    /** What cannot be kept; the same said of the same field of many things is one note. */
    void lost(Spot spot, String why) {
        String kind = spot.path().replaceAll("\\[\\d+]", "[]") + ": " + why;
        notes.merge(
                kind,
                new ContractNote(spot.line(), spot.path(), why, 0),
                (first, again) -> new ContractNote(first.line(), first.path(), first.message(), first.more() + 1));
    }

    /** A check that is ours to run and could not be read; why was noted before. */
    void unread(String table, String column, Spot check) {
        unread.add(new UnreadCheck(table, column, check.path(), check.line()));
    }

    /** The checks that could not be read. */
    List<UnreadCheck> unread() {
        return unread;
    }

    List<ContractNote> notes() {
        return notes.values().stream()
                .sorted(Comparator.comparingInt(ContractNote::line))
                .toList();
    }

    void throwIfWrong() {
        if (!mistakes.isEmpty()) {
            throw new TidemarkException(ErrorCode.INVALID_SETTING, String.join("\n", mistakes));
        }
    }
}
