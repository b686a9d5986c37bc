package io.tidemark.connector;

/**
 * The ability to look at all datasets of a source at once, so that a crawl that finds nothing changed sends a handful of
 * statements, however many datasets there are.
 */
public interface BulkCrawl {
    /** Reads the catalog and all change signals. */
    CrawlPass look();
}
