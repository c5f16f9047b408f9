package jp.hokensho.center.journal;

/// An organization, a person or a device entered the registry.
///
/// @param what `insurer`, `clinic`, `person`, `terminal`, `adapter`
/// @param id insurer number, clinic code or UUID
/// @param tenant to whom it belongs
public record Registered(String what, String id, String tenant) implements JournalEvent {}
