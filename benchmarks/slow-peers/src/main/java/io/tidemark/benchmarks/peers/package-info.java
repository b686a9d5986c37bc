/** What others would run over the same topic, to be compared with what Tidemark costs. */
package io.tidemark.benchmarks.peers;
