package io.tidemark.connector.kafka.avro;

import io.tidemark.connector.kafka.record.PathNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes of a schema and what is wanted the steps that read it; a record that holds itself is skipped by the same steps. */
final class AvroPlan {
    private final Map<AvroType.Structure, AvroSteps.Sequence> skipped = new HashMap<>();

    AvroStep of(AvroType type, PathNode wanted) {
        AvroStep step = wanted.isWanted() ? reading(type, wanted) : skipping(type);
        boolean asJson = wanted.slot() != PathNode.UNREAD
                && (type instanceof AvroType.Structure
                        || type instanceof AvroType.Array
                        || type instanceof AvroType.Dictionary);
        return asJson ? new AvroSteps.AsJson(step, new AvroJson(type), wanted.slot()) : step;
    }

    private AvroStep reading(AvroType type, PathNode wanted) {
        int slot = wanted.slot();
        return switch (type) {
            case AvroType.Plain plain -> slot == PathNode.UNREAD ? skipping(plain) : AvroScalars.plain(plain, slot);
            case AvroType.Fixed fixed -> slot == PathNode.UNREAD ? skipping(fixed) : AvroScalars.fixed(fixed, slot);
            case AvroType.Symbols symbols ->
                slot == PathNode.UNREAD ? skipping(symbols) : new AvroSteps.Symbol(texts(symbols.names()), slot);
            case AvroType.Array array -> new AvroSteps.Blocks(skipping(array.element()), wanted.countSlot());
            case AvroType.Dictionary map ->
                new AvroSteps.Blocks(
                        new AvroSteps.Sequence(
                                List.of(AvroScalars.skip(AvroType.Primitive.BYTES), skipping(map.value()))),
                        wanted.countSlot());
            case AvroType.Union union ->
                AvroSteps.choice(union.branches().stream()
                        .map(branch -> of(branch, wanted))
                        .toList());
            case AvroType.Structure structure ->
                new AvroSteps.Sequence(structure.fields().stream()
                        .map(field -> of(field.type(), wanted.child(field.name())))
                        .toList());
        };
    }

    private AvroStep skipping(AvroType type) {
        return switch (type) {
            case AvroType.Plain plain -> AvroScalars.skip(plain.primitive());
            case AvroType.Fixed fixed -> AvroScalar.skip(fixed.size());
            case AvroType.Symbols symbols ->
                (input, values) -> input.index(symbols.names().size());
            case AvroType.Array array -> new AvroSteps.Blocks(skipping(array.element()), PathNode.UNREAD);
            case AvroType.Dictionary map ->
                new AvroSteps.Blocks(
                        new AvroSteps.Sequence(
                                List.of(AvroScalars.skip(AvroType.Primitive.BYTES), skipping(map.value()))),
                        PathNode.UNREAD);
            case AvroType.Union union ->
                AvroSteps.choice(union.branches().stream().map(this::skipping).toList());
            case AvroType.Structure structure -> skippingOnce(structure);
        };
    }

    private AvroStep skippingOnce(AvroType.Structure structure) {
        AvroSteps.Sequence known = skipped.get(structure);
        if (known != null) {
            return known;
        }
        AvroSteps.Sequence steps = new AvroSteps.Sequence(List.of());
        skipped.put(structure, steps);
        steps.become(
                structure.fields().stream().map(field -> skipping(field.type())).toList());
        return steps;
    }

    private static byte[][] texts(List<String> names) {
        return names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }
}
