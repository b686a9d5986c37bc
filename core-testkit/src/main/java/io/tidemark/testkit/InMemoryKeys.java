package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.keys.Copy;
import io.tidemark.core.keys.KeyHoldings;
import io.tidemark.core.keys.KeyPlace;
import io.tidemark.core.keys.KeyReads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keys in a map. */
public final class InMemoryKeys implements KeyReads {
    private record Key(DatasetId dataset, List<String> parts) {}

    private final Map<Key, List<KeyPlace>> places = new HashMap<>();

    /** A record with that key lies there; the first one that is put is the first copy. */
    public InMemoryKeys put(DatasetId dataset, String key, KeyPlace place) {
        places.computeIfAbsent(new Key(dataset, List.of(key)), none -> new ArrayList<>())
                .add(place);
        return this;
    }

    @Override
    public void requireKey(DatasetId dataset) {}

    @Override
    public List<KeyPlace> find(DatasetId dataset, List<String> key) {
        return List.copyOf(places.getOrDefault(new Key(dataset, key), List.of()));
    }

    @Override
    public void copies(DatasetId dataset, PartitionKey partition, Consumer<Copy> each) {
        places.forEach((key, all) -> all.stream()
                .skip(1)
                .filter(place ->
                        key.dataset().equals(dataset) && place.partition().equals(partition))
                .forEach(place -> each.accept(new Copy(place, all.getFirst()))));
    }

    @Override
    public Optional<String> sqlWithoutCopies(DatasetId dataset) {
        return Optional.of("SELECT 1");
    }

    @Override
    public KeyHoldings holdings(DatasetId dataset) {
        return KeyHoldings.NONE;
    }
}
