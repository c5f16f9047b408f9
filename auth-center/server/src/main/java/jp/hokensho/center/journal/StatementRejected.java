package jp.hokensho.center.journal;

import java.util.UUID;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.StatementFault;
import jp.hokensho.protocol.TraceNumber;

/// What came as an insurer's signed statement does not vouch for the answer that it came with. The answer was
/// given: it came over the insurer's own link. Somebody has to find out why.
///
/// @param question number of the [Asked]
/// @param adapter the device that sent it
public record StatementRejected(TraceNumber question, InsurerNumber insurer, UUID adapter, StatementFault fault)
        implements JournalEvent {}
