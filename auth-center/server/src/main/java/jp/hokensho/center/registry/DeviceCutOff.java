package jp.hokensho.center.registry;

import java.util.UUID;

/// CDI event: a device was revoked, here or on another node within the last second. Whoever holds a
/// connection of it closes it.
public record DeviceCutOff(UUID device) {}
