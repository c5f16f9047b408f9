package jp.hokensho.center.unusual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Whom a finding is about; of the same kind it is the same finding.
///
/// @param tag of a log-in, an address or a card
record Subject(Optional<UUID> device, Optional<UUID> person, Optional<String> tag) {

    /// Reads `device`, `person` and `tag`.
    static Subject of(ResultSet row) throws SQLException {
        return new Subject(
                Optional.ofNullable(row.getObject("device", UUID.class)),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                Optional.ofNullable(row.getString("tag")));
    }

    static Subject of(UUID device) {
        return new Subject(Optional.of(device), Optional.empty(), Optional.empty());
    }
}
