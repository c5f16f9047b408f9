package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.PersonChanged;
import jp.hokensho.center.journal.PersonChanged.What;
import jp.hokensho.center.policy.Networks;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Role;

/// Changes people who are registered. Within the caller's transaction, which has to be the
/// centre's; on the record before that commits. After the commit it holds at every request: on this node
/// once the caller has called [Accounts#refresh()], on the others within a second.
///
/// Each throws [Refusal] `NOT_FOUND` where nobody has this id, or nobody any more.
@Singleton
public class Staff {

    private final PersonRows rows;
    private final Erasure erasure;
    private final Endings endings;
    private final Journal journal;

    Staff(PersonRows rows, Erasure erasure, Endings endings, Journal journal) {
        this.rows = rows;
        this.erasure = erasure;
        this.endings = endings;
        this.journal = journal;
    }

    public void rename(Connection connection, UUID person, String name) throws SQLException {
        record(connection, person, What.NAME);
        rows.set(connection, person, "name = ?", rows.sealed(person, name));
    }

    /// @param roles in place of those of before; at least one
    public void assign(Connection connection, UUID person, Set<Role> roles) throws SQLException {
        record(connection, person, What.ROLES);
        rows.set(connection, person, "roles = ?", (Object) PersonRows.wireNames(roles));
    }

    /// Sessions and mandates of an ID whose last day had passed do not come back.
    ///
    /// @param lastDay empty for no end
    public void end(Connection connection, UUID person, Optional<LocalDate> lastDay) throws SQLException {
        var before = record(connection, person, What.END);
        endings.cutOffIfOver(connection, before);
        rows.set(connection, person, "valid_until = ?", lastDay.orElse(null));
    }

    /// From where the person may work, besides what the tenant says.
    public void confine(Connection connection, UUID person, Networks networks) throws SQLException {
        record(connection, person, What.ADDRESSES);
        rows.set(connection, person, "addresses = ?", (Object) networks.texts().toArray(String[]::new));
    }

    /// Until the end of the transaction nobody changes that.
    public boolean isSuspended(Connection connection, UUID person) throws SQLException {
        return rows.locked(connection, person).filter(Person::isSuspended).isPresent();
    }

    /// Open sessions and mandates end.
    public void suspend(Connection connection, UUID person) throws SQLException {
        record(connection, person, What.SUSPENDED);
        rows.set(connection, person, "standing = 'SUSPENDED'");
        endings.cutOff(connection, person);
    }

    /// Also where the ID was locked because nobody used it.
    public void resume(Connection connection, UUID person) throws SQLException {
        record(connection, person, What.RESUMED);
        rows.resume(connection, person);
    }

    /// For ever. The name is erased; the row stays, for what the person did is on the record under its id,
    /// and so that the login is never given away again.
    public void delete(Connection connection, UUID person) throws SQLException {
        record(connection, person, What.DELETED);
        rows.set(connection, person, "standing = 'DELETED', name = null");
        erasure.of(connection, person);
    }

    private Person record(Connection connection, UUID person, What what) throws SQLException {
        var known = rows.locked(connection, person)
                .filter(each -> each.standing() != Standing.DELETED)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        journal.append(new PersonChanged(person, known.tenant(), what));
        return known;
    }
}
