package io.tidemark.connector.jdbc.words;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store's words, which are the common ones but for some. */
public final class Words {
    /** What several stores say. */
    public static final Words COMMON = new Words(new EnumMap<>(Word.class), EnumSet.noneOf(Word.class));

    private final Map<Word, String> own;
    private final Set<Word> missing;

    private Words(Map<Word, String> own, Set<Word> missing) {
        this.own = own;
        this.missing = missing;
    }

    /** The same, with one word said in another way. */
    public Words with(Word word, String template) {
        Map<Word, String> changed = new EnumMap<>(Word.class);
        changed.putAll(own);
        changed.put(word, template);
        return new Words(changed, missing);
    }

    /** The same for a store that cannot say this. */
    public Words without(Word word) {
        Set<Word> fewer = EnumSet.of(word);
        fewer.addAll(missing);
        return new Words(own, fewer);
    }

    /** A word; null when the store has none. */
    @Nullable
    String find(Word word) {
        return missing.contains(word) ? null : own.getOrDefault(word, word.common());
    }

    /** A word that every store has. */
    String get(Word word) {
        return Objects.requireNonNull(find(word), () -> "No word for " + word);
    }

    /** A word about that value; null when the store has none. */
    @Nullable
    String find(Word word, String value) {
        @Nullable String template = find(word);
        return template == null ? null : template.replace("{}", value);
    }

    /** A word that every store has, about that value. */
    String get(Word word, String value) {
        return get(word).replace("{}", value);
    }
}
