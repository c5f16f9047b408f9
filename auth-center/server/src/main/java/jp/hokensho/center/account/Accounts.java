package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.protocol.Role;

/// The people, in memory, at most a second old.
@Singleton
public class Accounts {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final PersonRows rows;
    private final LivingSessions living;
    private final Clock clock;
    private final Mirror<UUID, Person> mirror;

    Accounts(PersonRows rows, LivingSessions living, Mirrors mirrors, Clock clock) {
        this.clock = clock;
        this.rows = rows;
        this.living = living;
        this.mirror = mirrors.of(
                "select * from person where changed_at > ?",
                row -> {
                    var person = PersonRow.person(row);
                    return Version.of(person.id(), person, row);
                },
                _ -> {});
    }

    public Optional<Person> find(UUID id) {
        return mirror.get(id);
    }

    /// For commands, that know people by what they type.
    public Optional<Person> byLogin(String login) {
        return rows.byLogin(login).map(PersonRow::person);
    }

    /// Is there anybody with this role who was not suspended or deleted, and whose ID has not ended?
    public boolean isThere(Role role) {
        var today = LocalDate.now(clock.withZone(TOKYO));
        return mirror.all().stream()
                .filter(person -> person.roles().contains(role))
                .anyMatch(person -> !person.isSuspended() && !person.expiredOn(today));
    }

    public boolean isEmpty() {
        return !rows.areThere();
    }

    /// Within the caller's transaction, which has to be the centre's. Nobody knows a password yet: see
    /// [Activations].
    public UUID register(Connection connection, NewPerson person) throws SQLException {
        return rows.insert(connection, person);
    }

    /// Returns when what was committed before the call is known here, of people and of their sessions.
    public void refresh() {
        mirror.refresh();
        living.refresh();
    }
}
