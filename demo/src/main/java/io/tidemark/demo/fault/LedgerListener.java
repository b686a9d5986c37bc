package io.tidemark.demo.fault;

/** Hears of each fault and each repair, for the console and the file. */
public interface LedgerListener {

    void happened(Fault fault);

    void healed(Fault fault, Healing healing);
}
