package jp.hokensho.center.binding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.binding.Binding.Bound;
import jp.hokensho.center.binding.Binding.State;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.TraceNumber;

/// The table `key_binding`.
final class BindingRows {

    /// Newest first.
    static final String LIST = "select * from key_binding where tenant = ? order by offered_at desc, key_id";

    static final String LIST_ALL = "select * from key_binding order by offered_at desc, key_id";

    /// Until the end of the transaction nobody else binds a key of this owner; the first number is this lock's
    /// alone.
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(4774994, hashtext(?))";

    private BindingRows() {}

    static Binding binding(ResultSet row) throws SQLException {
        var use = KeyUse.valueOf(row.getString("use"));
        var sealing = use == KeyUse.SEALING;
        var jwk = new Jwk(sealing ? "OKP" : "EC", sealing ? "X25519" : "P-256", row.getString("x"), row.getString("y"));
        return new Binding(
                row.getString("tenant"),
                row.getInt("epoch"),
                State.valueOf(row.getString("state")),
                jwk,
                row.getObject("device", UUID.class),
                row.getTimestamp("offered_at").toInstant(),
                number(row, "proposed"),
                bound(row));
    }

    private static Optional<Bound> bound(ResultSet row) throws SQLException {
        var number = number(row, "bound");
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Bound(number.get(), row.getTimestamp("bound_at").toInstant(), number(row, "approval")));
    }

    private static Optional<TraceNumber> number(ResultSet row, String of) throws SQLException {
        var position = row.getLong(of + "_position");
        return row.wasNull() ? Optional.empty() : Optional.of(TraceNumber.of(row.getInt(of + "_stream"), position));
    }

    static void lock(Connection connection, String owner) throws SQLException {
        Rows.list(connection, ONE_AT_A_TIME, row -> row.getString(1), owner);
    }

    /// Whosever it is.
    static Optional<Binding> find(Connection connection, KeyId key) throws SQLException {
        var sql = "select * from key_binding where key_id = ?";
        return Rows.list(connection, sql, BindingRows::binding, key.value()).stream()
                .findFirst();
    }

    static List<Binding> of(Connection connection, String owner) throws SQLException {
        return Rows.list(connection, LIST, BindingRows::binding, owner);
    }

    static void insert(Connection connection, Binding binding) throws SQLException {
        var proposal = binding.proposal();
        Rows.change(
                connection,
                "insert into key_binding (key_id, tenant, use, epoch, state, x, y, device, offered_at,"
                        + " proposed_stream, proposed_position, bound_stream, bound_position, bound_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                binding.keyId().value(),
                binding.owner(),
                binding.jwk().use().name(),
                binding.epoch(),
                binding.state().name(),
                binding.jwk().x(),
                binding.jwk().y(),
                binding.device(),
                Timestamp.from(binding.offeredAt()),
                proposal.map(TraceNumber::stream).orElse(null),
                proposal.map(TraceNumber::position).orElse(null),
                binding.bound().map(bound -> bound.number().stream()).orElse(null),
                binding.bound().map(bound -> bound.number().position()).orElse(null),
                binding.bound().map(bound -> Timestamp.from(bound.at())).orElse(null));
    }

    static void set(Connection connection, KeyId key, State state) throws SQLException {
        Rows.change(connection, "update key_binding set state = ? where key_id = ?", state.name(), key.value());
    }

    static void bind(Connection connection, Binding waiting, int epoch, Bound bound) throws SQLException {
        var approval = bound.approval().orElseThrow();
        Rows.change(
                connection,
                "update key_binding set state = 'BOUND', epoch = ?, bound_stream = ?, bound_position = ?, bound_at = ?,"
                        + " approval_stream = ?, approval_position = ? where key_id = ?",
                epoch,
                bound.number().stream(),
                bound.number().position(),
                Timestamp.from(bound.at()),
                approval.stream(),
                approval.position(),
                waiting.keyId().value());
    }

    /// How many keys a device has offered since.
    static long offered(Connection connection, UUID device, Instant since) throws SQLException {
        var sql = "select count(*) from key_binding where device = ? and offered_at > ?";
        return Rows.list(connection, sql, row -> row.getLong(1), device, Timestamp.from(since))
                .getFirst();
    }
}
