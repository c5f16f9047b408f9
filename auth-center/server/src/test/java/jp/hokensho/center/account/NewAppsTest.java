package jp.hokensho.center.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.account.SecondFactors.Proven;
import jp.hokensho.center.account.SecondFactors.Verdict;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Totp;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("R-30: the app comes into force whose secret the person saw, and no other")
class NewAppsTest {

    private final NewApps apps;
    private final FactorRows rows;
    private final Accounts accounts;
    private final Tenants tenants;

    NewAppsTest(NewApps apps, FactorRows rows, Accounts accounts, Tenants tenants) {
        this.apps = apps;
        this.rows = rows;
        this.accounts = accounts;
        this.tenants = tenants;
    }

    @Test
    void anotherThatWasProposedWhileTheFirstWasConfirmedIsNot() {
        var person = person();
        var seen = Totp.random();
        rows.propose(person.id(), seen);
        rows.propose(person.id(), Totp.random());

        var recovery = apps.register(person, new Verdict.Nothing(), new Proven(seen, 1));

        assertEquals(List.of(), recovery);
        assertTrue(rows.find(person.id(), "").app().isEmpty());
    }

    @Test
    void theOneThatWasSeenIs() {
        var person = person();
        var seen = Totp.random();
        rows.propose(person.id(), seen);

        var recovery = apps.register(person, new Verdict.Nothing(), new Proven(seen, 1));

        assertEquals(10, recovery.size());
        assertEquals(
                seen.base32(), rows.find(person.id(), "").app().orElseThrow().base32());
    }

    private Person person() {
        var login = "app-" + UUID.randomUUID().toString().substring(0, 8);
        var person = new NewPerson(Tenants.CENTER, login, "架空 新人", Set.of(Role.AUDITOR), Optional.empty());
        var id = tenants.in(Tenants.CENTER, connection -> accounts.register(connection, person));
        accounts.refresh();
        return accounts.find(id).orElseThrow();
    }
}
