package jp.hokensho.center.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A person at work.
///
/// @param device the terminal it is bound to; empty for people of centre and insurers
/// @param lastActAt as the database knows it
public record Session(UUID id, String tenant, UUID person, Optional<UUID> device, Instant lastActAt) {

    static Session read(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getObject("person", UUID.class),
                Optional.ofNullable(row.getObject("device", UUID.class)),
                row.getTimestamp("last_act_at").toInstant());
    }
}
