package jp.hokensho.center.card;

import java.time.Instant;
import java.util.Optional;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.TraceNumber;

/// What the stored cards of an insurer say.
///
/// @param asOf when the insurer's cards were loaded
/// @param imported number of that import on the record; empty for one of before imports had numbers
public record Found(Answer answer, Instant asOf, Optional<TraceNumber> imported) {}
