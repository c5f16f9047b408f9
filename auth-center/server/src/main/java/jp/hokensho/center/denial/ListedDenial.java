package jp.hokensho.center.denial;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import jp.hokensho.protocol.Denial;

/// A denial as it is listed.
///
/// @param review null while nobody has ticked it off
public record ListedDenial(@JsonUnwrapped Denial denial, Review review) {

    /// @param by the person who looked at it
    public record Review(Instant at, UUID by) {}
}
