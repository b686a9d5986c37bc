package io.tidemark.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.DistinctSketch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found eight bytes at a time is what is found character by character. */
class TextWordsTest {
    private static final List<String> PIECES = List.of(
            "a", "Z", "m", "0", "9", "42", "abc", " ", "-", "@", "[", "`", "{", "/", ":", "\0", "ü", "٣", "日", "😀");

    /** A text somewhere in an array; often where the array ends. */
    private static Utf8View text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(pieces), 0, random.nextBoolean() ? PIECES.size() : 16)
                .forEach(piece -> text.append(PIECES.get(piece)));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        int before = random.nextInt(10);
        byte[] around = new byte[before + bytes.length + (random.nextBoolean() ? 0 : random.nextInt(20))];
        Arrays.fill(around, (byte) 'x');
        System.arraycopy(bytes, 0, around, before, bytes.length);
        Utf8View view = new Utf8View();
        view.show(around, before, before + bytes.length);
        return view;
    }

    private static String string(Utf8View view) {
        return new String(view.bytes(), view.from(), view.length(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void masksCodePointsAndOrderAreThoseOfTheText(long seed) {
        Random random = new Random(seed);
        Mask mask = new Mask();
        for (int i = 0; i < 3_000; i++) {
            Utf8View one = text(random, 40);
            Utf8View other = text(random, 6);
            mask.of(one);
            assertThat(new String(mask.bytes(), 0, mask.length(), StandardCharsets.UTF_8))
                    .isEqualTo(mask(string(one)));
            assertThat(TextWords.codePoints(one.bytes(), one.from(), one.until()))
                    .isEqualTo(string(one).codePointCount(0, string(one).length()));
            int order = Arrays.compareUnsigned(
                    one.bytes(), one.from(), one.until(), other.bytes(), other.from(), other.until());
            long first = TextWords.first(one.bytes(), one.from(), one.until());
            long second = TextWords.first(other.bytes(), other.from(), other.until());
            assertThat(first == second || (first > second) == (order > 0)).isTrue();
        }
    }

    private static String mask(String text) {
        StringBuilder mask = new StringBuilder();
        int[] last = {0};
        text.codePoints().forEach(c -> {
            int mark = Character.isLetter(c) ? 'A' : Character.isDigit(c) ? '9' : c;
            boolean run = mark == 'A' || mark == '9';
            if (!run || mark != last[0]) {
                mask.appendCodePoint(mark);
            }
            last[0] = mark;
        });
        return mask.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 512, 513, 5_000, 100_000})
    void sampledHashesAreTheSketchOfAllHashes(int count) {
        long[] hashes = LongStream.concat(LongStream.of(0), new Random(count).longs(count))
                .limit(count)
                .toArray();
        SampledHashes sample = new SampledHashes();
        for (int round = 0; round < 2; round++) {
            for (long hash : hashes) {
                if ((hash & sample.mask()) == 0) {
                    sample.add(hash);
                }
            }
        }
        assertThat(sample.sketch()).isEqualTo(DistinctSketch.of(0, Arrays.stream(hashes)));
    }
}
