package jp.hokensho.center.account;

import java.sql.Connection;
import java.util.UUID;

/// CDI event: a right ended. Whoever holds something that works under it ends that, within the same transaction
/// of the centre.
public sealed interface CutOff {

    Connection connection();

    /// Suspended, deleted or reset, or back after the last day.
    record OfPerson(Connection connection, UUID person) implements CutOff {}

    /// Suspended or deleted, or back after that or after the last day.
    record OfTenant(Connection connection, String tenant) implements CutOff {}

    /// Revoked, suspended, deleted, or back after the last day.
    record OfDevice(Connection connection, UUID device) implements CutOff {}
}
