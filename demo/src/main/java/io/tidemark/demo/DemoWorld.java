package io.tidemark.demo;

import io.tidemark.demo.fault.Deliveries;
import io.tidemark.demo.fault.Fault;
import io.tidemark.demo.fault.FaultFile;
import io.tidemark.demo.fault.FaultKind;
import io.tidemark.demo.fault.Healing;
import io.tidemark.demo.fault.Ledger;
import io.tidemark.demo.fault.LedgerListener;
import io.tidemark.demo.fault.PastFaults;
import io.tidemark.demo.live.LiveWorld;
import io.tidemark.demo.live.Loader;
import io.tidemark.demo.live.PastLoader;
import io.tidemark.demo.live.Stage;
import io.tidemark.demo.server.DataFolder;
import io.tidemark.demo.topic.TopicReader;
import io.tidemark.demo.topic.TopicWriter;
import io.tidemark.demo.traffic.Generator;
import io.tidemark.demo.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A music service in a box: its broker and warehouse, its past and its going on, and the truth about what is wrong.
 *
 * <p>Order of use: {@link #start}, {@link #loadPast}, {@link #startLive}, then {@link #inject} and {@link #heal} at will.
 */
public final class DemoWorld implements AutoCloseable {

    private final DemoOptions options;
    private final Consumer<String> console;
    private final InstantSource clock;
    private final DataFolder folder;
    private final Ledger ledger = new Ledger();
    private final Deque<AutoCloseable> closeables = new ConcurrentLinkedDeque<>();
    private final Servers servers;
    private final Stage stage;
    private @Nullable Loader loader;
    private @Nullable LiveWorld live;
    private boolean closed;

    private DemoWorld(DemoOptions options, InstantSource clock, Consumer<String> console) throws InterruptedException {
        this.options = options;
        this.clock = clock;
        this.console = console;
        this.folder = DataFolder.open(options.dataDir());
        closeables.push(folder);
        try {
            this.servers = Servers.start(folder, closeables);
            this.stage = stage();
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
        ledger.listen(new FaultFile(folder.at("faults.json"), ledger));
    }

    /** Starts the servers with empty tables and topics. */
    public static DemoWorld start(DemoOptions options, InstantSource clock, Consumer<String> console)
            throws InterruptedException {
        return new DemoWorld(options, clock, console);
    }

    /** Plans the past's faults and loads the past until now; returns how many events the topics hold. */
    public long loadPast() throws InterruptedException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant current = now.truncatedTo(ChronoUnit.HOURS);
        new PastFaults(stage.deliveries(), ledger, current.minus(Duration.ofHours(1)), options.days()).plan();
        long events = new PastLoader(stage).load(current.minus(Duration.ofDays(options.days())), now);
        Loader carrier = new Loader(kafkaBootstrap(), stage.warehouse(), console);
        closeables.push(carrier);
        carrier.skipPast();
        loader = carrier;
        live = new LiveWorld(stage, now);
        return events;
    }

    /** Starts producers, loader and, if the options say so, the fault script; the world goes on where the past ended. */
    public void startLive() {
        closeables.push(live());
        if (loader != null) {
            loader.start();
        }
        live().start(options.faultInterval());
    }

    /** Injects a live fault now; nothing when no untouched hour is left for its kind. */
    public Optional<Fault> inject(FaultKind kind) {
        return live().inject(kind);
    }

    public Healing heal(Fault fault) {
        return live().heal(fault);
    }

    /** The truth: all faults so far, oldest first. */
    public List<Fault> faults() {
        return ledger.faults();
    }

    public List<Healing> healings() {
        return ledger.healings();
    }

    public void listen(LedgerListener listener) {
        ledger.listen(listener);
    }

    public int postgresPort() {
        return servers.postgres().port();
    }

    /** JDBC address for the superuser; the product connects as {@code tidemark_reader}. */
    public String postgresUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/postgres?user=postgres";
    }

    public DataSource database() {
        return servers.postgres().database();
    }

    public String kafkaBootstrap() {
        return servers.kafka().bootstrapServers();
    }

    /** Writes the product's configuration for both servers into the data folder. */
    public Path writeProductConfig() {
        return ProductConfig.write(dataDir().resolve("tidemark.yaml"), postgresPort(), kafkaBootstrap());
    }

    public Path dataDir() {
        return folder.path();
    }

    /** Stops all in the reverse order of its start and deletes a temporary folder; a failure doesn't keep the rest. */
    @Override
    public void close() {
        synchronized (closeables) {
            if (closed) {
                return;
            }
            closed = true;
        }
        while (!closeables.isEmpty()) {
            try {
                closeables.pop().close();
            } catch (Exception e) {
                console.accept("While stopping: " + e.getMessage());
            }
        }
    }

    private LiveWorld live() {
        if (live == null) {
            throw new IllegalStateException("The world has no past yet: call loadPast() first.");
        }
        return live;
    }

    private Stage stage() {
        TopicWriter writer = new TopicWriter(kafkaBootstrap());
        closeables.push(writer);
        Generator generator = new Generator(options.seed(), options.scale());
        return new Stage(
                clock,
                new Warehouse(database()),
                writer,
                new TopicReader(kafkaBootstrap()),
                ledger,
                new Deliveries(generator, ledger),
                console);
    }
}
