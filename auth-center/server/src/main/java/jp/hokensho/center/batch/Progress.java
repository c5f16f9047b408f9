package jp.hokensho.center.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/// How far a batch is.
///
/// @param endedAt null while it is not over
/// @param keptUntil then it is erased, asked or not
/// @param unattended it was given under a mandate
@JsonInclude(JsonInclude.Include.ALWAYS)
record Progress(
        UUID id,
        State state,
        Instant givenAt,
        Instant endedAt,
        Instant keptUntil,
        boolean unattended,
        @JsonUnwrapped Counts counts) {}
