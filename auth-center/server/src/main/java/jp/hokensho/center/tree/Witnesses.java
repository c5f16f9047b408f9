package jp.hokensho.center.tree;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.SignedNote;

/// Which adapter has witnessed how much of the journal. Of each adapter and stream the largest checkpoint is
/// kept: one that agrees with the tree.
@Singleton
public class Witnesses {

    /// A note has room for so many, and one is enough for whoever knows that witness.
    private static final int MOST = 16;

    private static final String KEEP = """
            insert into witness as kept (insurer, device, stream, size, note, at, countersigned_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (device, stream) do update
                set size = excluded.size, note = excluded.note, at = excluded.at,
                    countersigned_at = excluded.countersigned_at
                where kept.size < excluded.size
                    or kept.size = excluded.size and (excluded.countersigned_at is not null
                        or kept.countersigned_at is null)""";

    private static final String SELECT =
            "select insurer, device, stream, size, note, at, countersigned_at from witness ";

    private final Tenants tenants;
    private final Logs logs;

    Witnesses(Tenants tenants, Logs logs) {
        this.tenants = tenants;
        this.logs = logs;
    }

    /// @throws jp.hokensho.center.problem.Refusal 503 while the database cannot be reached
    public void keep(Sighting sighting) {
        tenants.in(
                sighting.insurer().value(),
                connection -> Rows.change(
                        connection,
                        KEEP,
                        sighting.insurer().value(),
                        sighting.device(),
                        sighting.stream(),
                        sighting.size(),
                        sighting.note(),
                        time(sighting.at()),
                        sighting.countersignedAt().map(Witnesses::time).orElse(null)));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /// By insurer, adapter and stream.
    public List<Sighting> all() {
        return tenants.list(Tenants.CENTER, SELECT + "order by insurer, device, stream", Witnesses::sighting);
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                InsurerNumber.parse(row.getString(1)),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    /// The checkpoint with the countersignatures that there are of just this one. Anybody may ask: on the connections
    /// of the logs.
    String countersigned(Published published) {
        var lines = logs
                .read(connection -> Rows.list(
                        connection,
                        SELECT + "where stream = ? and size = ? and countersigned_at is not null order by device limit "
                                + MOST,
                        Witnesses::sighting,
                        published.stream(),
                        published.size()))
                .stream()
                .flatMap(Witnesses::line)
                .toList();
        return SignedNote.parse(published.note()).with(lines).toString();
    }

    private static Stream<SignedNote.Line> line(Sighting sighting) {
        var note = SignedNote.parse(sighting.note());
        var origin = Checkpoint.parse(note.text()).origin();
        return note.signatures().stream().filter(line -> !line.name().equals(origin));
    }
}
