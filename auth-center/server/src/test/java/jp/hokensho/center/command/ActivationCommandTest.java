package jp.hokensho.center.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.Activations;
import jp.hokensho.center.account.Staff;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Tenants;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-30: there is a way back in when nobody of the centre can approve any more")
class ActivationCommandTest {

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Activations activations;

    @Inject
    Staff staff;

    @Inject
    Tenants tenants;

    @Test
    void thePrintedCodeLetsThePersonChooseAPassword() {
        join("way-back");
        var printed = new ByteArrayOutputStream();

        var exit = printing(printed, "way-back");

        assertEquals(0, exit);
        var body = Map.of(
                "code",
                printed.toString(StandardCharsets.UTF_8).strip(),
                "loginId",
                "way-back",
                "password",
                "青い空と白い雲の十三文字以上");
        assertEquals(
                204,
                new Http(world.center(), world.strangerTls())
                        .post("/v1/activations", body)
                        .status());
    }

    @Test
    void onlyPeopleOfTheCentreComeThisWay() {
        world.manager();

        assertEquals(1, printing(new ByteArrayOutputStream(), "manager"));
        assertEquals(1, printing(new ByteArrayOutputStream(), "nobody-at-all"));
    }

    private int printing(ByteArrayOutputStream to, String login) {
        var before = System.out;
        System.setOut(new PrintStream(to, true, StandardCharsets.UTF_8));
        try {
            return new Activating(accounts, activations, staff, tenants).run(login);
        } finally {
            System.setOut(before);
        }
    }

    private void join(String login) {
        var applied = world.operator()
                .post(
                        "/v1/applications",
                        Map.of(
                                "kind", "person-registration",
                                "organization", "center",
                                "login", login,
                                "name", "架空 職員",
                                "roles", List.of("center-media")));
        var approved = world.secondOperator().post("/v1/applications/" + applied.text("id") + "/approval", Map.of());
        assertEquals(200, approved.status(), approved::toString);
    }
}
