package io.tidemark.demo.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as a JSON file, written anew whenever it grows. */
public final class FaultFile implements LedgerListener {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Ledger ledger;

    public FaultFile(Path file, Ledger ledger) {
        this.file = file;
        this.ledger = ledger;
    }

    @Override
    public void happened(Fault fault) {
        write();
    }

    @Override
    public void healed(Fault fault, Healing healing) {
        write();
    }

    private void write() {
        Map<String, Object> content =
                Map.of("faults", ledger.faults().stream().map(this::entry).toList());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, MAPPER.writeValueAsString(content) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of faults can't be written to " + file, e);
        }
    }

    private Map<String, Object> entry(Fault fault) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", fault.id());
        entry.put("kind", fault.kind().name());
        entry.put("table", fault.dataset().table());
        entry.put("topic", fault.dataset().topic());
        entry.put("from", fault.from().toString());
        entry.put("until", fault.until().toString());
        entry.put("rows", fault.rows());
        entry.put("injectedAt", fault.injectedAt().toString());
        entry.put("expectedRule", fault.expectedRule());
        entry.put("description", fault.description());
        ledger.healing(fault).ifPresent(healing -> {
            entry.put("healedAt", healing.at().toString());
            entry.put("healing", healing.description());
        });
        return entry;
    }
}
