package jp.hokensho.terminal.desk;

import java.time.Instant;
import java.util.UUID;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;

/// A question that waits for the centre, or its answer, which waits for somebody. Personal: `toString` masks it.
///
/// @param key under which it is sent, however often: the centre answers it once
/// @param at when it was typed
/// @param question with its target date: it is not asked for another day because it waited
/// @param answer as the centre gave it; null while it waits
public record Held(UUID key, Instant at, VerificationRequest question, Verification answer) {

    @Override
    public String toString() {
        return "Held[" + key + "]";
    }
}
