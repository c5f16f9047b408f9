package jp.hokensho.terminal.center;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.protocol.Outcome;

/// How far a batch is at the centre.
///
/// @param endedAt null while it is not over
/// @param keptUntil then it is erased
/// @param waiting rows not asked yet, or never where it is over
/// @param invalid rows that could never be asked
/// @param outcomes how often each came
public record GivenBatch(
        UUID id,
        State state,
        Instant givenAt,
        Instant endedAt,
        Instant keptUntil,
        int rows,
        int waiting,
        int answered,
        int refused,
        int invalid,
        Map<Outcome, Integer> outcomes) {

    public enum State {
        RUNNING,
        PAUSED,
        DONE,
        CANCELLED,
        CUT_OFF
    }

    public GivenBatch {
        outcomes = outcomes.isEmpty() ? Map.of() : new EnumMap<>(outcomes);
    }

    public boolean over() {
        return state != State.RUNNING && state != State.PAUSED;
    }

    public int done() {
        return rows - waiting;
    }
}
