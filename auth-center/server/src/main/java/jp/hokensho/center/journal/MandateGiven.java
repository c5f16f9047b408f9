package jp.hokensho.center.journal;

import java.time.Instant;
import java.util.UUID;

/// A signed-in person ordered unattended work.
///
/// @param work `BATCH`, `MORNING_LIST`, `FOLDER`, `HELD`
/// @param device the terminal it holds for
/// @param from the first moment
/// @param until the first moment no more
public record MandateGiven(
        UUID mandate, String work, String tenant, UUID person, UUID device, Instant from, Instant until)
        implements JournalEvent {}
