package jp.hokensho.center.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// A signed-in person's order to let a terminal work without anybody at it.
///
/// @param tenant clinic code
/// @param person under whose name it works
/// @param device the terminal it holds for
/// @param from the first moment
/// @param until the first moment no more
public record Mandate(UUID id, String tenant, UUID person, UUID device, Kind kind, Instant from, Instant until) {

    public enum Kind {
        BATCH,
        /// tomorrow's appointments, asked at a set hour
        MORNING_LIST,
        /// the receipt computer's folder
        FOLDER,
        /// what was typed while the centre was out of reach
        HELD
    }

    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    static Mandate read(ResultSet row) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getObject("person", UUID.class),
                row.getObject("device", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }
}
