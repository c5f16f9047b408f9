package jp.hokensho.center.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.CutOff;
import jp.hokensho.center.admission.Order;
import jp.hokensho.center.journal.Asked.Idempotency;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.keys.SecretBox;

/// The table `batch`. The address that a batch came from is sealed.
@Singleton
class BatchRows {

    private static final String INSERT = """
            insert into batch (id, tenant, person, device, session, unattended, address, given_at, attempt, body_mac,
                turn_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (device, attempt) do nothing""";
    private static final String BY_ATTEMPT = "select * from batch where device = ? and attempt = ?";
    private static final String BY_ID = "select * from batch where id = ?";
    private static final String NEWEST = "select * from batch where tenant = ? order by given_at desc, id limit 50";
    private static final String OPEN = "select count(*) from batch where tenant = ? and ended_at is null";
    private static final String CHANGE =
            "update batch set state = ?, holder = null, lease_until = 'epoch' where id = ? and state = ? returning *";
    private static final String END = """
            update batch set state = ?, ended_at = ?, holder = null, lease_until = 'epoch'
            where ended_at is null and""";

    private final Tenants tenants;
    private final SecretBox box;
    private final int open;

    BatchRows(Tenants tenants, Vault vault, BatchConfig config) {
        this.tenants = tenants;
        this.box = vault.batchesBox();
        this.open = config.open();
    }

    <T> T in(String tenant, Work<T> work) {
        return tenants.in(tenant, work);
    }

    /// @return false where that attempt of the terminal was a batch before
    boolean insert(Connection connection, Batch batch, Optional<Idempotency> attempt) throws SQLException {
        var order = batch.order();
        var rows = Rows.change(
                connection,
                INSERT,
                batch.id(),
                order.clinic(),
                order.person(),
                order.terminal(),
                order.session(),
                order.unattended(),
                box.seal(order.address().getBytes(UTF_8), place(batch.id())),
                Span.utc(batch.givenAt()),
                attempt.map(Idempotency::key).orElse(null),
                batch.bodyMac().orElse(null),
                Span.utc(batch.givenAt()));
        return rows == 1;
    }

    Optional<Batch> byAttempt(String tenant, UUID device, String attempt) {
        return tenants.list(tenant, BY_ATTEMPT, this::batch, device, attempt).stream()
                .findFirst();
    }

    Optional<Batch> find(String tenant, UUID id) {
        return tenants.list(tenant, BY_ID, this::batch, id).stream().findFirst();
    }

    List<Batch> newest(String tenant) {
        return tenants.list(tenant, NEWEST, this::batch, tenant);
    }

    /// Whether this clinic has as many that are not over as it may.
    boolean full(Connection connection, String tenant) throws SQLException {
        return Rows.list(connection, OPEN, row -> row.getInt(1), tenant).getFirst() >= open;
    }

    /// @return false where it was not in that state
    boolean change(Connection connection, UUID id, State from, State to) throws SQLException {
        return !Rows.list(connection, CHANGE, this::batch, to.name(), id, from.name())
                .isEmpty();
    }

    /// @return false where it was over before
    boolean end(Connection connection, UUID id, Ending ending) throws SQLException {
        return !end(connection, "id = ?", id, ending).isEmpty();
    }

    /// What is open under this person's name, of this organization or from this terminal.
    List<Batch> endOf(CutOff cut, Instant now) throws SQLException {
        var ending = new Ending(State.CUT_OFF, now);
        return switch (cut) {
            case CutOff.OfPerson it -> end(it.connection(), "person = ?", it.person(), ending);
            case CutOff.OfTenant it -> end(it.connection(), "tenant = ?", it.tenant(), ending);
            case CutOff.OfDevice it -> end(it.connection(), "device = ?", it.device(), ending);
        };
    }

    private List<Batch> end(Connection connection, String which, Object id, Ending ending) throws SQLException {
        var sql = END + " " + which + " returning *";
        return Rows.list(connection, sql, this::batch, ending.how().name(), Span.utc(ending.at()), id);
    }

    record Ending(State how, Instant at) {}

    Batch batch(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var order = new Order(
                row.getString("tenant"),
                row.getObject("device", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("session", UUID.class),
                row.getBoolean("unattended"),
                new String(box.open(row.getBytes("address"), place(id)), UTF_8));
        return new Batch(
                id,
                order,
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getBytes("body_mac")));
    }

    private static byte[] place(UUID batch) {
        return ("batch/" + batch).getBytes(UTF_8);
    }
}
