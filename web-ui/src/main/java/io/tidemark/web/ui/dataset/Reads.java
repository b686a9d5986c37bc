package io.tidemark.web.ui.dataset;

import io.tidemark.core.arrival.ArrivalReads;
import io.tidemark.core.contract.Contracts;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.keys.KeyReads;
import io.tidemark.core.lineage.LineageBook;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.topic.TopicStandings;
import java.time.InstantSource;

/** The ports that a dataset's page reads. */
record Reads(
        HealthReads health,
        Datasets datasets,
        Partitions partitions,
        Profiles profiles,
        Verdicts verdicts,
        Rules rules,
        Incidents incidents,
        ArrivalReads arrivals,
        KeyReads keys,
        BadRowReads badRows,
        Gatherings gatherings,
        TopicStandings topics,
        Contracts contracts,
        LineageBook lineage,
        Suggesting suggesting,
        InstantSource clock) {}
