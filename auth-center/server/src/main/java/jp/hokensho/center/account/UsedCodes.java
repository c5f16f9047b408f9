package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import jp.hokensho.center.account.SecondFactors.Verdict;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.RecoveryCodeUsed;
import jp.hokensho.center.tenancy.Tenants;

/// Uses codes up: of two who come with one at the same time, one gets in.
@Singleton
class UsedCodes {

    private final FactorRows rows;
    private final Tenants tenants;
    private final Journal journal;

    UsedCodes(FactorRows rows, Tenants tenants, Journal journal) {
        this.rows = rows;
        this.tenants = tenants;
        this.journal = journal;
    }

    /// What is wrong costs no look at the database: that would tell that the password was right.
    ///
    /// @return false where the code is wrong, or was used meanwhile
    boolean redeem(Person person, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Key _, Verdict.Nothing _ -> true;
            case Verdict.Wrong _ -> false;
            case Verdict.Step _, Verdict.Recovery _ ->
                tenants.in(Tenants.CENTER, connection -> redeem(connection, person, verdict));
        };
    }

    /// Within the caller's transaction, which has to be the centre's.
    boolean redeem(Connection connection, Person person, Verdict verdict) throws SQLException {
        return switch (verdict) {
            case Verdict.Key _, Verdict.Nothing _ -> true;
            case Verdict.Wrong _ -> false;
            case Verdict.Step(var step) -> rows.useStep(connection, person.id(), step);
            case Verdict.Recovery(var codeHash) -> recovered(connection, person, codeHash);
        };
    }

    private boolean recovered(Connection connection, Person person, String codeHash) throws SQLException {
        if (!rows.useRecovery(connection, person.id(), codeHash)) {
            return false;
        }
        journal.append(new RecoveryCodeUsed(person.id(), person.tenant()));
        return true;
    }
}
