package io.tidemark.app.contract;

import io.tidemark.core.dataset.Spelling;
import java.util.List;

/** The parts of a contract whose fields are looked at one by one: those that become something here, and the others. */
enum Part {
    CONTRACT(
            "kind apiVersion id name schema slaProperties slaDefaultElement team",
            "version status tenant tags servers dataProduct description domain support price roles"
                    + " authoritativeDefinitions customProperties contractCreatedTs"),
    TABLE(
            "name physicalName physicalType tags properties quality logicalType",
            "id description businessName authoritativeDefinitions customProperties dataGranularityDescription"
                    + " relationships"),
    COLUMN(
            "name physicalName logicalType logicalTypeOptions physicalType required unique primaryKey primaryKeyPosition"
                    + " quality",
            "id description businessName authoritativeDefinitions tags customProperties partitioned partitionKeyPosition"
                    + " classification encryptedName transformSourceObjects transformLogic transformDescription examples"
                    + " criticalDataElement relationships items properties"),
    CHECK(
            "name description type metric arguments unit query engine implementation severity dimension mustBe mustNotBe"
                    + " mustBeGreaterThan mustBeGreaterOrEqualTo mustBeLessThan mustBeLessOrEqualTo mustBeBetween"
                    + " mustNotBeBetween",
            "id authoritativeDefinitions businessImpact customProperties method schedule scheduler tags rule"),
    PROMISE("property value unit element", "id valueExt driver description scheduler schedule");

    private final String used;
    private final String others;

    Part(String used, String others) {
        this.used = used;
        this.others = others;
    }

    /** Notes every field that becomes nothing here. */
    void noteOthers(Spot spot, Remarks remarks) {
        List<String> taken = List.of(used.split(" "));
        List<String> known = List.of((used + " " + others).split(" "));
        for (String name : spot.fields()) {
            if (!known.contains(name)) {
                remarks.lost(
                        spot.field(name),
                        "the standard has no such field here"
                                + Spelling.nearest(name, known)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse(""));
            } else if (!taken.contains(name) && !isOurs(spot.field(name))) {
                remarks.lost(spot.field(name), "Tidemark keeps nothing of it");
            }
        }
    }

    /** Custom properties that Tidemark wrote itself. */
    private static boolean isOurs(Spot field) {
        return field.path().endsWith("customProperties")
                && field.value().isArray()
                && field.value()
                        .valueStream()
                        .allMatch(one -> Marks.isOurs(one.path("property").asString("")));
    }
}
