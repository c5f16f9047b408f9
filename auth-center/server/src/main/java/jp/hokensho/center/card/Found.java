package jp.hokensho.center.card;

import java.time.Instant;
import jp.hokensho.protocol.Answer;

/// What the stored cards of an insurer say.
///
/// @param asOf when the insurer's cards were loaded
public record Found(Answer answer, Instant asOf) {}
