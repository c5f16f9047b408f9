package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.Optional;

/// Ways to write this wrongly. The simulation must find each of them, else it proves nothing.
enum PlantedBug {
    NONE,

    WARNING_NOT_LOOKED_AT {
        @Override
        SimulatedSession session(SimulatedStore store, SimulatedNode node, Backend backend) {
            return new SimulatedSession(store, node, backend) {
                @Override
                public Optional<SQLWarning> commit() throws SQLException {
                    super.commit();
                    return Optional.empty();
                }
            };
        }
    },

    COMPLETED_BEFORE_COMMIT {
        @Override
        SimulatedSession session(SimulatedStore store, SimulatedNode node, Backend backend) {
            return new SimulatedSession(store, node, backend) {
                @Override
                public void write(Batch batch) throws SQLException {
                    super.write(batch);
                    batch.rows().forEach(row -> row.draft().outcome().complete(row.entry()));
                }
            };
        }
    },

    POSITION_FROM_SEQUENCE {
        @Override
        SimulatedSession session(SimulatedStore store, SimulatedNode node, Backend backend) {
            return new SimulatedSession(store, node, backend) {
                @Override
                public void write(Batch batch) throws SQLException {
                    super.write(numbered(batch, store));
                }
            };
        }
    },

    HEAD_WITHOUT_EPOCH {
        @Override
        SimulatedSession session(SimulatedStore store, SimulatedNode node, Backend backend) {
            return new SimulatedSession(store, node, backend) {
                @Override
                public void write(Batch batch) throws SQLException {
                    long epoch = store.committed().head().epoch();
                    super.write(new Batch(
                            batch.id(),
                            batch.rows(),
                            withEpoch(batch.before(), epoch),
                            withEpoch(batch.after(), epoch)));
                }

                @Override
                public Head barrier(long epoch) throws SQLException {
                    return super.barrier(store.committed().head().epoch());
                }
            };
        }
    },

    /// What is read after a commit of unknown outcome is taken for durable because it is there.
    HEAD_READ_WITHOUT_BARRIER {
        @Override
        SimulatedSession session(SimulatedStore store, SimulatedNode node, Backend backend) {
            return new SimulatedSession(store, node, backend) {
                @Override
                public Head barrier(long epoch) throws SQLException {
                    var head = super.barrier(epoch);
                    rollback();
                    return head;
                }
            };
        }
    },

    /// A checkpoint is given away though no commit of ours came after it: the one that reads it waits for
    /// nothing.
    GIVEN_AWAY_WITHOUT_LATER_COMMIT {
        @Override
        SimulatedTreeSession publishing(SimulatedStore store, SimulatedNode node, Backend backend) {
            return new SimulatedTreeSession(store, node, backend) {
                @Override
                public void mark() {
                    // nothing to write
                }
            };
        }
    },

    PUBLISHED_IN_SPITE_OF_WARNING {
        @Override
        SimulatedTreeSession publishing(SimulatedStore store, SimulatedNode node, Backend backend) {
            return new SimulatedTreeSession(store, node, backend) {
                @Override
                public Optional<SQLWarning> commit() throws SQLException {
                    super.commit();
                    return Optional.empty();
                }
            };
        }
    };

    /// A publisher's session, with the bug in it.
    SimulatedTreeSession publishing(SimulatedStore store, SimulatedNode node, Backend backend) {
        return new SimulatedTreeSession(store, node, backend);
    }

    /// A session of the store, with the bug in it.
    SimulatedSession session(SimulatedStore store, SimulatedNode node, Backend backend) {
        return new SimulatedSession(store, node, backend);
    }

    private static Batch numbered(Batch batch, SimulatedStore store) {
        var rows = new ArrayList<Row>();
        var chain = batch.before().chain();
        for (var row : batch.rows()) {
            var number = jp.hokensho.protocol.TraceNumber.of(SimulatedStore.STREAM, store.fromSequence());
            var placed = Row.of(number, row.at(), row.draft(), chain);
            rows.add(placed);
            chain = placed.chain();
        }
        return new Batch(batch.id(), rows, batch.before(), batch.after());
    }
}
