package jp.hokensho.center.verification;

import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.journal.Asked.Idempotency;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.TraceNumber;

/// Somebody who may ask, and what.
///
/// @param session under which the person asks
/// @param again the question whose label the clinic asks with
/// @param idempotency the caller's own key for this attempt
public record Asking(
        Asker asker, UUID session, Inquiry inquiry, Optional<TraceNumber> again, Optional<Idempotency> idempotency) {}
