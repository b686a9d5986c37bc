package io.tidemark.demo.traffic;

import java.util.List;

/** A weighted choice among words: {@code "a a b"} gives a twice as often as b. */
final class Choice {

    private final List<String> words;

    Choice(String words) {
        this.words = List.of(words.split(" ", -1));
    }

    String pick(double unit) {
        return words.get((int) (unit * words.size()));
    }
}
