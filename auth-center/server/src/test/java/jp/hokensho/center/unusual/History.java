package jp.hokensho.center.unusual;

import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;
import org.eclipse.microprofile.config.Config;

/// Read rows of any time, as the appender would have written them: in a stream of their own.
@Singleton
class History {

    static final String CLINIC = "1310000001";

    private static final int STREAM = 600;

    private static final String ASKED = """
            insert into verification_row (stream, position, asked_at, answer_stream, answer_position, answered_at,
                clinic, terminal, person, session, insurer, target_date, card_tag, outcome, source, total_ms)
            select 600, ?::bigint + i, ?::timestamptz + i * interval '1 millisecond', 600, ?::bigint + i, now(), ?, ?,
                gen_random_uuid(), gen_random_uuid(), '06990014', '2026-03-02', ?, ?, 'NONE', 1
            from generate_series(1, ?) i""";

    private final Config config;
    private final AtomicLong positions = new AtomicLong();

    History(Config config) {
        this.config = config;
    }

    /// Where somebody is.
    ///
    /// @param address its tag
    record Spot(Optional<UUID> device, String address) {

        static Spot desk(UUID device) {
            return new Spot(Optional.of(device), "clinic");
        }

        static Spot outside(String address) {
            return new Spot(Optional.empty(), address);
        }
    }

    /// Who somebody says to be.
    ///
    /// @param login its tag; empty where it is no sign-in
    record Who(Optional<UUID> person, Optional<String> login) {

        static Who known(UUID person) {
            return new Who(Optional.of(person), Optional.of("login of " + person));
        }

        static Who stranger(String login) {
            return new Who(Optional.empty(), Optional.of(login));
        }
    }

    TraceNumber denied(Instant at, DenialReason reason, Spot spot, Who who) {
        return insert(
                "denial_row (stream, position, at, reason, tenant, device, person, operation, address_tag, login_tag)",
                at.atOffset(ZoneOffset.UTC),
                reason.name(),
                CLINIC,
                spot.device().orElse(null),
                who.person().orElse(null),
                "POST /v1/sessions",
                spot.address(),
                who.login().orElse(null));
    }

    TraceNumber signedIn(Instant at, Spot spot, UUID person) {
        return signedIn(at, spot, person, UUID.randomUUID());
    }

    TraceNumber signedIn(Instant at, Spot spot, UUID person, UUID session) {
        return insert(
                "sign_in_row (stream, position, at, session, person, tenant, device, address_tag)",
                at.atOffset(ZoneOffset.UTC),
                session,
                person,
                CLINIC,
                spot.device().orElse(null),
                spot.address());
    }

    /// One terminal of a clinic.
    record Desk(String clinic, UUID terminal) {

        static Desk some() {
            return new Desk(CLINIC, UUID.randomUUID());
        }
    }

    /// One after the other, within as many milliseconds; a card each.
    void asked(Instant at, Desk desk, Outcome outcome, int times) {
        insert(at, desk, new Question("a card of many", outcome), times);
    }

    void asked(Instant at, Desk desk, String card) {
        insert(at, desk, new Question(card, Outcome.VALID), 1);
    }

    private record Question(String card, Outcome outcome) {}

    private void insert(Instant at, Desk desk, Question question, int times) {
        var before = positions.getAndAdd(times);
        change(
                ASKED,
                before,
                at.atOffset(ZoneOffset.UTC),
                before,
                desk.clinic(),
                desk.terminal(),
                question.card(),
                question.outcome().name(),
                times);
    }

    private TraceNumber insert(String into, Object... values) {
        var position = positions.incrementAndGet();
        change(
                "insert into " + into + " values (" + STREAM + ", " + position + ", ?".repeat(values.length) + ")",
                values);
        return TraceNumber.of(STREAM, position);
    }

    private void change(String sql, Object... values) {
        as("center_appender", "appender", sql, values);
    }

    /// What the planner knows is what is there.
    void analyze() {
        as("center_owner", "owner", "analyze verification_row");
    }

    private void as(String role, String name, String sql, Object... values) {
        try (var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                role,
                config.getValue("hokensho.database." + name + "-password", String.class))) {
            Rows.change(connection, sql, values);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
