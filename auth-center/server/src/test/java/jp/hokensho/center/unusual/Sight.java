package jp.hokensho.center.unusual;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.TraceNumber;

/// Looks at one minute, and at what was found.
@Singleton
class Sight {

    private final Lookout lookout;
    private final Tenants tenants;

    Sight(Lookout lookout, Tenants tenants) {
        this.lookout = lookout;
        this.tenants = tenants;
    }

    /// At the minute that begins then.
    void look(FindingKind kind, Instant minute) {
        tenants.in(Tenants.CENTER, connection -> {
            lookout.look(connection, kind, new Minutes(minute, minute.plus(Duration.ofMinutes(1))));
            return kind;
        });
    }

    List<Found> found(FindingKind kind, UUID who) {
        return list("select * from finding_row where kind = ? and ? in (device, person) order by last_at", kind, who);
    }

    List<Found> found(FindingKind kind, String tag) {
        return list("select * from finding_row where kind = ? and tag = ? order by last_at", kind, tag);
    }

    private List<Found> list(String sql, FindingKind kind, Object subject) {
        return tenants.list(
                Tenants.CENTER,
                sql,
                row -> new Found(
                        TraceNumber.of(row.getInt("stream"), row.getLong("position")),
                        row.getLong("times"),
                        Stream.of(row.getString("evidence").split(" "))
                                .map(TraceNumber::parse)
                                .toList(),
                        row.getString("follows")),
                kind.name(),
                subject);
    }

    /// Changes what the centre may change.
    void change(String sql, Object... values) {
        tenants.in(Tenants.CENTER, connection -> Rows.change(connection, sql, values));
    }

    UUID person(String login) {
        var sql = "select id from person where login = ?";
        return tenants.list(Tenants.CENTER, sql, row -> row.getObject(1, UUID.class), login)
                .getFirst();
    }

    /// @param follows null where it is the first
    record Found(TraceNumber number, long times, List<TraceNumber> evidence, String follows) {}
}
