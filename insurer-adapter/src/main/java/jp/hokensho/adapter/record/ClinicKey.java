package jp.hokensho.adapter.record;

import java.time.Instant;
import jp.hokensho.protocol.BoundKey;

/// A sealing key of a clinic, and what became of it here.
///
/// @param clinic 10 digits
/// @param at when that happened
public record ClinicKey(String clinic, What what, BoundKey key, Instant at) {

    public enum What {
        /// the first one that was heard of: in use
        FIRST,
        /// another one than that in use: waits for a person
        CHANGED,
        /// a person has compared it: in use
        CONFIRMED
    }

    boolean isTrusted() {
        return what != What.CHANGED;
    }
}
