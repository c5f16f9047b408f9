package jp.hokensho.center.journal;

import jp.hokensho.protocol.InsurerNumber;

/// Cards of a pre-stored insurer were loaded.
///
/// @param fileHash SHA-256 of the file, lower-case hex
/// @param cards rows in the file
public record CardsImported(InsurerNumber insurer, String fileHash, long cards) implements JournalEvent {}
