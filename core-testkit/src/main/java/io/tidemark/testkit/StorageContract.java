package io.tidemark.testkit;

import org.junit.jupiter.api.Nested;

/** The contracts of all ports of storage: what extends this and gives ports over empty storage passes them all. */
public abstract class StorageContract {
    /** The ports over storage that was empty when the test began. */
    protected abstract Ports ports();

    @Nested
    class OfSources extends SourcesContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfDatasets extends DatasetsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfPartitions extends PartitionsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfDuePartitions extends DuePartitionsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfArrivals extends ArrivalsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfGatherings extends GatheringsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfTopicStandings extends TopicStandingsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfProfiles extends ProfilesContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfSilences extends SilencesContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfRejections extends RejectionsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfRules extends RulesContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfRuleVersions extends RuleVersionsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfFeedbacks extends FeedbacksContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfVerdicts extends VerdictsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfRowSamples extends RowSamplesContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfSeriesStates extends SeriesStatesContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfIncidents extends IncidentsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfReceivers extends ReceiversContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfOutbox extends OutboxContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfDigests extends DigestsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfPolicies extends PoliciesContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfRoutes extends RoutesContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfLineage extends LineageContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfHealthReads extends HealthReadsContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }

    @Nested
    class OfDatasetList extends DatasetListContract {
        @Override
        protected Ports ports() {
            return StorageContract.this.ports();
        }
    }
}
