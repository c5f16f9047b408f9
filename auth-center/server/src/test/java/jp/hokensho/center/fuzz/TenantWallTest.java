package jp.hokensho.center.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every call of the description by every role, about the own and about another organization's things: what
/// `roles.csv` promises.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
@TestProfile(Unhurried.class)
@DisplayName("Nobody gets over the wall between organizations, by any call and with any role (R-31, R-33)")
class TenantWallTest {

    private static final RolesTable TABLE = RolesTable.read();

    private final Land land;
    private final Planted planted;
    private Wall wall;

    TenantWallTest(Land land, Planted planted) {
        this.land = land;
        this.planted = planted;
    }

    @BeforeEach
    void build() {
        wall = new Wall(land, planted, TABLE);
    }

    @AfterEach
    void leave() {
        wall.close();
    }

    static Set<String> calls() {
        return TABLE.rows().keySet();
    }

    @Test
    void theTableHasEveryCallOfTheDescription() {
        var described =
                new TreeSet<>(Description.of(land).stream().map(Operation::call).toList());

        assertEquals(
                String.join("\n", described), String.join("\n", calls()), "META-INF/openapi.yaml and roles.csv differ");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallHasItsSpecimen(String call) {
        assertTrue(
                wall.specimen(call).isPresent(),
                () -> "Specimens.java must say how " + call + " is made so that it succeeds");
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("who has not the role is refused, whosever the thing is")
    void whoHasNotTheRoleIsRefused(String call) {
        assertEquals(List.of(), wall.refused(call));
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("who has the role gets the own, and the others' look like nothing")
    void whoHasTheRoleGetsTheOwn(String call) {
        var faults = new ArrayList<String>();
        TABLE.allowed(call).forEach(role -> faults.addAll(wall.allowed(call, role)));
        faults.addAll(wall.open(call));

        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("what one side does changes nothing that the other sees")
    void whatOthersDoChangesNothing(String call) {
        var faults = Stream.of(Role.values())
                .filter(role -> call.startsWith("GET ") && TABLE.cell(call, role) == RolesTable.Cell.OWN)
                .flatMap(role -> wall.disturbed(call, role).stream())
                .toList();

        assertEquals(List.of(), faults);
    }
}
