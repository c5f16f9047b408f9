package jp.hokensho.center.journal;

import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.InsurerNumber;

/// Cards of a pre-stored insurer were loaded.
///
/// @param fileHash SHA-256 of the file, lower-case hex
/// @param cards rows in the file
/// @param releasedBy the person who let it in; empty where nobody was named
public record CardsImported(InsurerNumber insurer, String fileHash, long cards, Optional<UUID> releasedBy)
        implements JournalEvent {}
