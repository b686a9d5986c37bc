package io.tidemark.app.cluster;

import java.io.IOException;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A server in a process of its own that finds incidents and tells of them until it is killed. */
final class DoomedServer {
    static final String STORED = "stored";
    static final int MORE = 9;

    private DoomedServer() {}

    /**
     * Takes the database's address, a name for what it finds, and the time that it lives in. It stores a first message,
     * says so, and works once it is told to.
     */
    public static void main(String[] arguments) throws IOException {
        Replica replica = new Replica(new SingleConnectionDataSource(arguments[0], true), UnaryOperator.identity());
        Instant now = Instant.parse(arguments[2]);
        replica.judge(arguments[1]);
        System.err.println(STORED);
        if (System.in.read() < 0) {
            return;
        }
        for (int number = 0; number < MORE; number++) {
            replica.send(now);
            replica.judge(arguments[1] + "-" + number);
        }
        replica.send(now);
        System.in.read();
    }
}
