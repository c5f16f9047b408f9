package jp.hokensho.center.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-34: a permission list replaces the one it was made from, and no other")
class PermissionListTest {

    private static final String LINE = "1310000002,06990014,1,1,0,,\r\n";

    @Inject
    World world;

    private String before;

    @BeforeEach
    void takeOut() {
        before = world.operator().csv("/v1/permissions");
    }

    @Test
    void anOldListDoesNotGiveBackWhatWasWithdrawn() {
        var old = applied(Map.of("kind", "permission-list", "csv", before));
        var later = applied(Map.of("kind", "permission-list", "csv", before + LINE));

        var first = approve(later);
        var second = approve(old);
        var inForce = world.operator().csv("/v1/permissions");
        var back = approve(applied(Map.of("kind", "permission-list", "csv", before)));

        assertEquals(List.of(200, 409, 200), List.of(first.status(), second.status(), back.status()));
        assertEquals(
                (before + LINE).lines().sorted().toList(),
                inForce.lines().sorted().toList());
        assertEquals(before, world.operator().csv("/v1/permissions"));
    }

    @Test
    void aListMadeFromAnotherIsRefusedWhenItIsAppliedFor() {
        var told = world.operator()
                .post("/v1/applications", Map.of("kind", "permission-list", "csv", before, "replaces", "0".repeat(64)));

        assertEquals(409, told.status(), told::toString);
    }

    @Test
    void aLineAboutSomebodyUnknownIsNamed() {
        var csv = "clinic,insurer,single,batch,history,valid_from,valid_until\r\n" + LINE
                + "1310000995,06990014,1,1,0,,\r\n" + "1310000002,01990019,1,1,0,,\r\n" + "*,REAL_TIME,1,1,0,,\r\n";

        var told = world.operator().post("/v1/applications", Map.of("kind", "permission-list", "csv", csv));

        assertEquals(422, told.status(), told::toString);
        assertEquals(List.of("line 3", "line 4"), told.body().path("errors").findValuesAsText("field"));
    }

    private Told applied(Map<String, Object> change) {
        var applied = world.operator().post("/v1/applications", change);
        assertEquals(201, applied.status(), applied::toString);
        return applied;
    }

    private Told approve(Told applied) {
        return world.secondOperator().post("/v1/applications/" + applied.text("id") + "/approval", Map.of());
    }
}
