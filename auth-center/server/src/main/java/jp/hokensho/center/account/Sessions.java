package jp.hokensho.center.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.center.journal.SignedOut.How;

/// Who is signed in. The server keeps it: a token without a living session is worth nothing. A session ends
/// when the person signs out, is idle, or is cut off; each end is on the record once, by the node that
/// ended it.
@Singleton
public class Sessions {

    private final SessionRows rows;
    private final SessionEvents events;
    private final Clock clock;
    private final LivingSessions living;
    private final Map<UUID, Instant> acts = new ConcurrentHashMap<>();

    Sessions(SessionRows rows, LivingSessions living, SessionEvents events, Clock clock) {
        this.rows = rows;
        this.living = living;
        this.events = events;
        this.clock = clock;
    }

    /// Where the tenant's policy allows no more of this person, the oldest one ends.
    ///
    /// @param device the terminal it is bound to
    /// @param addressTag stands for where the person is
    /// @return empty where the password was changed, or the person or the device cut off, since the check
    public Optional<Session> open(SignIn.Right right, Optional<UUID> device, String addressTag) {
        var person = right.person();
        var session =
                new Session(UUID.randomUUID(), person.tenant(), person.id(), device, clock.instant(), right.due());
        if (!rows.insert(session, right.passwordHash())) {
            return Optional.empty();
        }
        events.begun(session, addressTag);
        var beyond = living.most(person.tenant())
                .map(most -> rows.endBeyond(person.id(), most, clock.instant()))
                .orElse(List.of());
        recordEnded(beyond, How.REPLACED);
        return Optional.of(session);
    }

    /// The person did what was due. Returns when this node knows.
    public void done(UUID id, Due due) {
        rows.done(id, due);
        living.refresh();
    }

    /// The session, while it lives.
    public Optional<Session> find(UUID id) {
        var now = clock.instant();
        return living.find(id)
                .filter(session -> lastAct(session).plus(living.idle(session)).isAfter(now));
    }

    /// The person did something: the session is not idle.
    public void acted(UUID id) {
        acts.put(id, clock.instant());
    }

    public void signOut(UUID id) {
        recordEnded(rows.end(id, clock.instant()).stream().toList(), How.SELF);
    }

    /// Whoever ends it waits until the caller's transaction does.
    ///
    /// @return false where it has ended
    public static boolean hold(Connection connection, UUID id) throws SQLException {
        return SessionRows.hold(connection, id);
    }

    /// A device that is cut off takes its sessions with it, and what else was begun at it. Within the
    /// caller's transaction for the centre: it counts when that commits.
    public void cutOff(Connection connection, UUID device) throws SQLException {
        record(SessionRows.endOfDevice(connection, device, clock.instant()), How.CUT_OFF);
        events.tell(new CutOff.OfDevice(connection, device));
    }

    /// An organization that is cut off takes the sessions of its people with it, as a device does: they do not come
    /// back with it.
    public void cutOffAll(Connection connection, String tenant) throws SQLException {
        record(SessionRows.endOfTenant(connection, tenant, clock.instant()), How.CUT_OFF);
        events.tell(new CutOff.OfTenant(connection, tenant));
    }

    /// Returns when what was committed before the call is known here.
    public void refresh() {
        living.refresh();
    }

    private Instant lastAct(Session session) {
        var here = acts.getOrDefault(session.id(), session.lastActAt());
        return here.isAfter(session.lastActAt()) ? here : session.lastActAt();
    }

    private void recordEnded(List<Session> sessions, How how) {
        living.refresh();
        record(sessions, how);
    }

    private void record(List<Session> sessions, How how) {
        sessions.forEach(session -> acts.remove(session.id()));
        events.ended(sessions, how);
    }

    /// Acts reach the database at most this much later.
    @Scheduled(every = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        var unwritten = new HashMap<>(acts);
        rows.acted(unwritten);
        unwritten.forEach((id, act) -> acts.remove(id, act));
    }

    /// A minute late: another node may not have written the last act yet.
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endIdle() {
        var now = clock.instant();
        recordEnded(rows.endIdle(living.longest(), now.minusSeconds(60), now), How.IDLE);
    }
}
