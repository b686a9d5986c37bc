package io.tidemark.profiler.keys;

import io.tidemark.core.dataset.DatasetId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The datasets whose keys are in memory. Where more files are mapped than may be, those that were not used for longest are
 * closed, and opened again when they are asked for: thousands of datasets of hundreds of hours each would need more
 * memory, and more mappings, than a process has.
 */
final class OpenKeys {
    private final int mostMapped;
    private final BiFunction<DatasetId, String, DatasetKeys> opening;
    private final Map<DatasetId, Holder> holders = new LinkedHashMap<>(16, 0.75f, true);
    private int mapped;

    OpenKeys(int mostMapped, BiFunction<DatasetId, String, DatasetKeys> opening) {
        this.mostMapped = mostMapped;
        this.opening = opening;
    }

    /** Uses the keys of a dataset, which stay open meanwhile. */
    <T> T use(DatasetId dataset, String key, Function<DatasetKeys, T> user) {
        Holder holder = take(dataset);
        try {
            return user.apply(holder.keys(dataset, key));
        } finally {
            giveBack(holder);
        }
    }

    private synchronized Holder take(DatasetId dataset) {
        Holder holder = holders.computeIfAbsent(dataset, id -> new Holder());
        holder.users++;
        return holder;
    }

    private synchronized void giveBack(Holder holder) {
        holder.users--;
        if (holder.users == 0) {
            holder.tidy();
        }
        mapped += holder.count();
        Iterator<Holder> eldest = holders.values().iterator();
        while (mapped > mostMapped && eldest.hasNext()) {
            Holder idle = eldest.next();
            if (idle.users == 0) {
                eldest.remove();
                mapped -= idle.counted;
                idle.close();
            }
        }
    }

    /** How many files are mapped, as far as is known; a dataset without any counts as one. */
    synchronized int mapped() {
        return mapped;
    }

    /** The keys of a dataset, which are opened by who first needs them, others waiting. */
    private final class Holder {
        private int users;
        private int counted;
        private @Nullable DatasetKeys keys;
        private final List<DatasetKeys> ofFormerKeys = new ArrayList<>();

        synchronized DatasetKeys keys(DatasetId dataset, String key) {
            DatasetKeys known = keys;
            if (known != null && known.key().equals(key)) {
                return known;
            }
            DatasetKeys opened = opening.apply(dataset, key);
            if (known != null) {
                ofFormerKeys.add(known);
            }
            keys = opened;
            return opened;
        }

        synchronized void tidy() {
            ofFormerKeys.forEach(DatasetKeys::close);
            ofFormerKeys.clear();
            if (keys != null) {
                keys.tidy();
            }
        }

        /** By how much its files have become more. */
        synchronized int count() {
            int before = counted;
            counted = keys == null ? 1 : Math.max(1, keys.mapped());
            return counted - before;
        }

        synchronized void close() {
            tidy();
            if (keys != null) {
                keys.close();
            }
        }
    }
}
