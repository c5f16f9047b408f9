package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("A session in use is held to place, time and end at every request (R-35, R-36)")
class RestrictionsTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Town town;
    private final Tenants tenants;

    RestrictionsTest(Town town, Tenants tenants) {
        this.town = town;
        this.tenants = tenants;
    }

    @Test
    void whatAnotherNodeLaysDownHoldsForASessionInUse() {
        var desk = town.terminal(TownRegistry.MOVING).http();
        var session = town.signIn(desk, "town-moving");
        var clerk = desk.with("Authorization", "Bearer " + session.text("token"));

        place("10.0.0.0/8", null, null);
        var address = refused(clerk);
        place("0.0.0.0/0", "00:00", "00:00");
        var hours = refusedFor(clerk, "HOURS");
        ends(UUID.fromString(session.text("person")));
        var end = refusedFor(clerk, "EXPIRED_ID");

        assertEquals("ADDRESS", town.reason(address));
        assertEquals(403, hours.status());
        assertEquals(401, end.status());
    }

    private Told refused(Http clerk) {
        return until(clerk, told -> told.status() >= 400);
    }

    private Told refusedFor(Http clerk, String reason) {
        return until(clerk, told -> told.status() >= 400 && town.reason(told).equals(reason));
    }

    private static Told until(Http clerk, Predicate<Told> wanted) {
        var deadline = System.nanoTime() + SOON.toNanos();
        var told = clerk.get("/v1/insurers");
        while (!wanted.test(told)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not in time: " + told);
            }
            told = clerk.get("/v1/insurers");
        }
        return told;
    }

    private void place(String network, String from, String until) {
        var sql = "insert into place (tenant, addresses, open_from, open_until) values (?, ?, ?, ?)"
                + " on conflict (tenant) do update set addresses = excluded.addresses,"
                + " open_from = excluded.open_from, open_until = excluded.open_until";
        var networks = new String[] {network};
        tenants.in(
                Tenants.CENTER, connection -> Rows.change(connection, sql, TownRegistry.MOVING, networks, from, until));
    }

    private void ends(UUID person) {
        tenants.in(
                Tenants.CENTER,
                connection ->
                        Rows.change(connection, "update person set valid_until = '2020-01-01' where id = ?", person));
    }
}
