package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.journal.ActivationIssued;
import jp.hokensho.center.journal.CredentialsReset;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.ProblemType;

/// The way to a password that nobody else ever knew: a one-time code, handed to the person,
/// who chooses the password with it ([FirstPasswords]). Within the caller's transaction, which has to be
/// the centre's; on the record before that commits.
@Singleton
public class Activations {

    private final PersonRows people;
    private final ActivationRows rows;
    private final Erasure erasure;
    private final Journal journal;

    Activations(PersonRows people, ActivationRows rows, Erasure erasure, Journal journal) {
        this.people = people;
        this.rows = rows;
        this.erasure = erasure;
        this.journal = journal;
    }

    /// A code in place of any older one, good for `hokensho.activation.life`. To be told once: only its
    /// hash is kept. A password in force stays so until the code is used.
    ///
    /// @throws Refusal `NOT_FOUND` where nobody has this id, or nobody any more
    public OneTimeCode issue(Connection connection, UUID person) throws SQLException {
        return issue(connection, person, Optional.empty());
    }

    /// As [#issue(Connection, UUID)], for somebody who never chose a password.
    ///
    /// @param by whom it is told to
    /// @return empty where the person once had one: whoever registered them has no way to it any more
    public Optional<OneTimeCode> first(Connection connection, UUID person, UUID by) throws SQLException {
        return rows.neverHadPassword(connection, person)
                ? Optional.of(issue(connection, person, Optional.of(by)))
                : Optional.empty();
    }

    /// As [#issue(Connection, UUID)], after a reset.
    ///
    /// @param by whom it is told to
    /// @param reset when it was approved
    /// @return empty where the person has a password again, or has had one since
    public Optional<OneTimeCode> afterReset(Connection connection, UUID person, UUID by, Instant reset)
            throws SQLException {
        return rows.hasNoPasswordSince(connection, person, reset)
                ? Optional.of(issue(connection, person, Optional.of(by)))
                : Optional.empty();
    }

    /// Nobody else changes the person until the transaction ends.
    public void hold(Connection connection, UUID person) throws SQLException {
        known(connection, person);
    }

    private OneTimeCode issue(Connection connection, UUID person, Optional<UUID> by) throws SQLException {
        var known = known(connection, person);
        var code = OneTimeCode.random();
        var until = rows.put(connection, person, code);
        journal.append(new ActivationIssued(person, known.tenant(), by, until));
        return code;
    }

    /// Password, second factors and codes work no more, open sessions end. The way back is a new code.
    ///
    /// @throws Refusal `NOT_FOUND` where nobody has this id, or nobody any more
    public void reset(Connection connection, UUID person) throws SQLException {
        var known = known(connection, person);
        journal.append(new CredentialsReset(person, known.tenant()));
        erasure.of(connection, person);
    }

    private Person known(Connection connection, UUID person) throws SQLException {
        return people.locked(connection, person)
                .filter(known -> known.standing() != Standing.DELETED)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
