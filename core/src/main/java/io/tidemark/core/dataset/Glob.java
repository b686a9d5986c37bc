package io.tidemark.core.dataset;

/** A pattern in which {@code *} stands for any characters and {@code ?} for one. */
public record Glob(String pattern) {
    /** Whether the whole text fits the pattern; linear in practice, quadratic at worst, never exponential. */
    public boolean matches(String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Whether the pattern is a plain text without wildcards. */
    public boolean isExact() {
        return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
    }
}
