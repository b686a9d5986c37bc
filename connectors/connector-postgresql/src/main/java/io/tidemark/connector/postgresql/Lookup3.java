package io.tidemark.connector.postgresql;

/** The three words of Bob Jenkins' lookup3 (2006) with PostgreSQL's own mixing of a seed. */
final class Lookup3 {
    private static final int START = 0x9e3779b9 + 3_923_095;

    private int a;
    private int b;
    private int c;

    Lookup3(int length, long seed) {
        a = START + length;
        b = a;
        c = a;
        if (seed != 0) {
            a += (int) (seed >> Integer.SIZE);
            b += (int) seed;
            mix();
        }
    }

    void add(int first, int second, int third) {
        a += first;
        b += second;
        c += third;
    }

    void mix() {
        a = (a - c) ^ Integer.rotateLeft(c, 4);
        c += b;
        b = (b - a) ^ Integer.rotateLeft(a, 6);
        a += c;
        c = (c - b) ^ Integer.rotateLeft(b, 8);
        b += a;
        a = (a - c) ^ Integer.rotateLeft(c, 16);
        c += b;
        b = (b - a) ^ Integer.rotateLeft(a, 19);
        a += c;
        c = (c - b) ^ Integer.rotateLeft(b, 4);
        b += a;
    }

    long finish() {
        c = (c ^ b) - Integer.rotateLeft(b, 14);
        a = (a ^ c) - Integer.rotateLeft(c, 11);
        b = (b ^ a) - Integer.rotateLeft(a, 25);
        c = (c ^ b) - Integer.rotateLeft(b, 16);
        a = (a ^ c) - Integer.rotateLeft(c, 4);
        b = (b ^ a) - Integer.rotateLeft(a, 14);
        c = (c ^ b) - Integer.rotateLeft(b, 24);
        return ((long) b << Integer.SIZE) | (c & 0xFFFFFFFFL);
    }
}
