package jp.hokensho.center.batch;

import static jp.hokensho.center.batch.Orderly.PATH;
import static jp.hokensho.center.batch.Orderly.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.hokensho.center.account.CutOff;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What is in the database when a node dies in the middle of a batch, and what another one makes of it.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(SmallBatches.class)
@DisplayName("R-05: a batch outlives the node that works at it")
class LeftBehindTest {

    private static final String INSURER = "06990014";
    private static final String UNREGISTERED = "01990019";
    private static final String DEAF = "00000001";
    private static final String OTHER_CLINIC = "1310000002";

    @Inject
    World world;

    @Inject
    Tenants tenants;

    @Inject
    Keeping keeping;

    @Inject
    Event<CutOff> cutOffs;

    private Orderly clerk;

    @BeforeEach
    void signIn() {
        clerk = new Orderly(world, world.clerk());
    }

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    @DisplayName("R-02: rows that were asked before a crash keep their numbers, and nobody is asked twice")
    void nobodyIsAskedTwice() {
        var adapter = world.adapter(INSURER, Conduct.answering(Answers.of(Outcome.VALID)));
        var id = clerk.given(card(INSURER, "12", "A-1"), card(INSURER, "13", "A-2"), card(INSURER, "14", "A-3"));
        clerk.await(id, "DONE");
        var numbers = clerk.numbers(id);

        asOfBefore(id);

        clerk.await(id, "DONE");
        assertEquals(numbers, clerk.numbers(id), () -> clerk.results(id).toString());
        assertEquals(3, adapter.heard().size());
    }

    @Test
    void whatADeadNodeHeldIsTakenUpWhenItsTimeIsOver() {
        var id = clerk.given(card(UNREGISTERED, "12", "B-1"));
        clerk.await(id, "DONE");
        asOfBefore(id);

        change(
                "update batch set holder = ?, lease_until = now() + interval '2 seconds' where id = ?",
                UUID.randomUUID(),
                UUID.fromString(id));

        clerk.await(id, "DONE");
        assertEquals(1, clerk.numbers(id).size(), () -> clerk.results(id).toString());
    }

    @Test
    @DisplayName("R-40: what was typed is not readable in the database")
    void whatWasTypedIsSealed() {
        var id = clerk.given(card(UNREGISTERED, "12-3456", "PATIENT-REFERENCE"));

        var stored = tenants.list(
                        Tenants.CENTER,
                        "select question from batch_row where batch = ?",
                        row -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1),
                        UUID.fromString(id))
                .getFirst();

        assertFalse(stored.contains("12-3456"));
        assertFalse(stored.contains("PATIENT-REFERENCE"));
    }

    @Test
    @DisplayName("R-44: a batch is erased when its days are over, and its verifications stay on the record")
    void isErasedWhenItsDaysAreOver() {
        var id = clerk.given(card(UNREGISTERED, "12", "C-1"));
        clerk.await(id, "DONE");
        var number = clerk.numbers(id).getFirst();
        change("update batch set given_at = given_at - interval '6 days' where id = ?", UUID.fromString(id));

        keeping.round();

        assertEquals(404, clerk.progress(id).status());
        assertEquals(404, clerk.desk().get(PATH + "/" + id + "/results").status());
        assertEquals(200, world.manager().get("/v1/verifications/" + number).status());
    }

    @Test
    @DisplayName("R-37: who is cut off leaves no batch behind, and it does not come back")
    void endsWithTheRightOfWhoGaveIt() {
        world.adapter(DEAF, Conduct.deaf());
        var other = new Orderly(world, world.otherManager());
        var slow = card(DEAF, "12", "D-1");
        var id = other.given(slow, slow, slow, slow, slow);
        other.desk().put(PATH + "/" + id + "/pause", "");

        tenants.in(Tenants.CENTER, connection -> {
            cutOffs.fire(new CutOff.OfTenant(connection, OTHER_CLINIC));
            return connection;
        });

        assertEquals("CUT_OFF", other.progress(id).text("state"));
        assertEquals(409, other.desk().delete(PATH + "/" + id + "/pause").status());
    }

    /// As a node leaves it that dies before it keeps an answer.
    private void asOfBefore(String id) {
        change(
                "update batch_row set state = 'WAITING', stream = null, position = null, outcome = null"
                        + " where batch = ?",
                UUID.fromString(id));
        change("update batch set state = 'RUNNING', ended_at = null where id = ?", UUID.fromString(id));
    }

    private void change(String sql, Object... values) {
        tenants.in(Tenants.CENTER, connection -> Rows.change(connection, sql, values));
    }
}
