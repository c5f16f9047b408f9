package jp.hokensho.center.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.application.Application.Decision;
import jp.hokensho.center.application.Application.Verdict;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.TraceNumber;

/// The table `application`. Nobody but the organization itself is shown what is confidential, the centre
/// neither. What was applied for, and the reason of the decision, are sealed for the row they stand in.
@Singleton
class ApplicationRows {

    private static final String INSERT = """
            insert into application (id, tenant, what, confidential, content, applied_at, applied_by, applied_stream,
                applied_position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SHOWN = "select * from application where (not confidential or tenant = ?)";

    private static final String DECIDE = """
            update application set state = ?, decided_at = ?, decided_by = ?, decided_stream = ?, decided_position = ?,
                reason = ?, subject = ?
            where id = ?""";

    /// Decisions come one at a time over all nodes; of one moment the later number counts.
    private static final String LAST_TO_CODE = """
            select id from application
            where subject = ? and state = 'APPROVED' and what in ('person-registration', 'person-reset')
            order by decided_at desc, decided_stream desc, decided_position desc limit 1""";

    private final Tenants tenants;
    private final SecretBox box;
    private final ObjectMapper json;

    ApplicationRows(Tenants tenants, Vault vault, ObjectMapper json) {
        this.tenants = tenants;
        this.box = vault.applicationsBox();
        this.json = json;
    }

    void insert(Connection connection, Application application) throws SQLException {
        Rows.change(
                connection,
                INSERT,
                application.id(),
                application.change().tenant(),
                application.change().kind(),
                application.change().confidential(),
                box.seal(written(application.change()), place(application.id())),
                Span.utc(application.appliedAt()),
                application.appliedBy(),
                application.traceNumber().stream(),
                application.traceNumber().position());
    }

    void decide(Connection connection, UUID id, Decision decision) throws SQLException {
        Rows.change(
                connection,
                DECIDE,
                decision.verdict().name(),
                Span.utc(decision.at()),
                decision.by(),
                decision.traceNumber().stream(),
                decision.traceNumber().position(),
                decision.reason()
                        .map(text -> box.seal(text.getBytes(UTF_8), place(id)))
                        .orElse(null),
                decision.subject().orElse(null),
                id);
    }

    /// Until the end of the transaction nobody else decides it.
    Optional<Application> lock(Connection connection, UUID id) throws SQLException {
        return Rows.list(connection, "select * from application where id = ? for update", this::application, id)
                .stream()
                .findFirst();
    }

    <T> T in(Work<T> work) {
        return tenants.in(Tenants.CENTER, work);
    }

    /// Whether it is the last approved one by which this person needs a code. Where the person is locked it stays so.
    boolean isLastToCode(Connection connection, UUID id, UUID person) throws SQLException {
        return Rows.list(connection, LAST_TO_CODE, row -> row.getObject("id", UUID.class), person.toString())
                .equals(List.of(id));
    }

    Optional<Application> find(String tenant, UUID id) {
        return tenants.list(tenant, SHOWN + " and id = ?", this::application, tenant, id).stream()
                .findFirst();
    }

    /// Newest first.
    List<Application> list(String tenant, Optional<String> state, Span span) {
        var values = new ArrayList<Object>(List.of(
                tenant,
                Span.utc(span.after().at()),
                span.after().number().stream(),
                span.after().number().position()));
        state.ifPresent(values::add);
        values.add(span.limit());
        return tenants.list(
                tenant,
                SHOWN + " and (applied_at, applied_stream, applied_position) < (?, ?, ?)"
                        + state.map(_ -> " and state = ?").orElse("")
                        + " order by applied_at desc, applied_stream desc, applied_position desc limit ?",
                this::application,
                values.toArray());
    }

    private Application application(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Application(
                id,
                read(box.open(row.getBytes("content"), place(id))),
                row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                row.getObject("applied_by", UUID.class),
                TraceNumber.of(row.getInt("applied_stream"), row.getLong("applied_position")),
                decision(row, id));
    }

    private Optional<Decision> decision(ResultSet row, UUID id) throws SQLException {
        var at = row.getObject("decided_at", OffsetDateTime.class);
        if (at == null) {
            return Optional.empty();
        }
        return Optional.of(new Decision(
                Verdict.valueOf(row.getString("state")),
                at.toInstant(),
                row.getObject("decided_by", UUID.class),
                TraceNumber.of(row.getInt("decided_stream"), row.getLong("decided_position")),
                Optional.ofNullable(row.getBytes("reason"))
                        .map(reason -> new String(box.open(reason, place(id)), UTF_8)),
                Optional.ofNullable(row.getString("subject"))));
    }

    private byte[] written(Change change) {
        try {
            return json.writeValueAsBytes(change);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Change read(byte[] content) {
        try {
            return json.readValue(content, Change.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] place(UUID id) {
        return id.toString().getBytes(UTF_8);
    }
}
