package jp.hokensho.center.journal;

import java.util.UUID;

/// A clinic ordered many verifications at once. Each of them is asked with a number of its own.
///
/// @param tenant clinic code
/// @param person under whose name they are asked
/// @param device the terminal it was ordered at
/// @param session in which it was ordered; a mandate's id where that was unattended
/// @param rows how many
public record BatchGiven(UUID batch, String tenant, UUID person, UUID device, UUID session, int rows)
        implements JournalEvent {}
