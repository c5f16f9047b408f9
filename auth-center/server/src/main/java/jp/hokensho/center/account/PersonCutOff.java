package jp.hokensho.center.account;

import java.sql.Connection;
import java.util.UUID;

/// CDI event: a person was suspended, deleted or reset. Whoever holds something that works under the
/// person's name ends it, within the same transaction of the centre.
public record PersonCutOff(Connection connection, UUID person) {}
