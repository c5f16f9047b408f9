package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
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
        var known = known(connection, person);
        var code = OneTimeCode.random();
        var until = rows.put(connection, person, code);
        journal.append(new ActivationIssued(person, known.tenant(), until));
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
