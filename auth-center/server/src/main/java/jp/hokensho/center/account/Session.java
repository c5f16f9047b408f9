package jp.hokensho.center.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person at work.
///
/// @param device the terminal it is bound to; empty for people of centre and insurers
/// @param lastActAt as the database knows it
/// @param due what the person has to do before anything else
public record Session(UUID id, String tenant, UUID person, Optional<UUID> device, Instant lastActAt, Set<Due> due) {

    public Session {
        due = Set.copyOf(due);
    }

    static Session read(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getObject("person", UUID.class),
                Optional.ofNullable(row.getObject("device", UUID.class)),
                row.getTimestamp("last_act_at").toInstant(),
                Stream.of((String[]) row.getArray("due").getArray())
                        .map(Due::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
