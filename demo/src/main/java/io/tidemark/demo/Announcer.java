package io.tidemark.demo;

import io.tidemark.demo.fault.Fault;
import io.tidemark.demo.fault.Healing;
import io.tidemark.demo.fault.LedgerListener;
import java.util.function.Consumer;

/** Tells the console of each live fault and repair. */
record Announcer(Consumer<String> console) implements LedgerListener {

    @Override
    public void happened(Fault fault) {
        console.accept("! " + FaultWords.place(fault) + ": " + fault.description() + "\n    Should be found by: "
                + fault.expectedRule());
    }

    @Override
    public void healed(Fault fault, Healing healing) {
        console.accept("+ healed: " + FaultWords.place(fault) + ": " + healing.description());
    }
}
