package io.tidemark.connector.jdbc.words;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The characters that are white space in Unicode. */
public final class Spaces {
    private Spaces() {}

    private static IntStream all() {
        return IntStream.of(
                        0x20, 0x9, 0xa, 0xb, 0xc, 0xd, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
                        0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a)
                .sorted();
    }

    /** All of them, each written in some way. */
    public static String joined(IntFunction<String> written, String separator) {
        return all().mapToObj(written).collect(Collectors.joining(separator));
    }
}
