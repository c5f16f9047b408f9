package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.center.account.SecondFactors.Proven;
import jp.hokensho.center.account.SecondFactors.Verdict;
import jp.hokensho.center.journal.FactorRegistered;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.tenancy.Tenants;

/// Puts a proposed app in force, with recovery codes. It is on the record before it counts.
@Singleton
class NewApps {

    private static final int RECOVERY_CODES = 10;

    private final FactorRows rows;
    private final UsedCodes codes;
    private final Tenants tenants;
    private final Journal journal;

    NewApps(FactorRows rows, UsedCodes codes, Tenants tenants, Journal journal) {
        this.rows = rows;
        this.codes = codes;
        this.tenants = tenants;
        this.journal = journal;
    }

    /// @return recovery codes; none where the old factor was not proven, or another app was proposed
    /// meanwhile
    List<OneTimeCode> register(Person person, Verdict old, Proven proven) {
        return tenants.in(Tenants.CENTER, connection -> {
            if (!rows.isPending(connection, person.id(), proven.app()) || !codes.redeem(connection, person, old)) {
                return List.of();
            }
            var recovery =
                    Stream.generate(OneTimeCode::recovery).limit(RECOVERY_CODES).toList();
            journal.append(new FactorRegistered(person.id(), person.tenant()));
            rows.confirm(connection, person.id(), proven.step(), recovery);
            return recovery;
        });
    }
}
