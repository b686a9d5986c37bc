package io.tidemark.profiler;

/**
 * The route that a profile takes, and why.
 *
 * @param cost in times the CPU of {@code count(*)} over the same rows; 0 when there is nothing to compare with
 * @param fraction the share of the rows that is read, or computed with: 1 but for a sample
 * @param reason in words
 */
public record RouteChoice(Route route, double cost, double fraction, String reason) {
    static RouteChoice ofAll(Route route, double cost, String reason) {
        return new RouteChoice(route, cost, 1, reason);
    }
}
