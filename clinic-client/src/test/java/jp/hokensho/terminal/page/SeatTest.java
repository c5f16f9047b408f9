package jp.hokensho.terminal.page;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.hokensho.terminal.fake.FakeCenter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Leaving the counter and coming back.
@QuarkusTest
@QuarkusTestResource(CenterBesidePage.class)
class SeatTest {

    @Inject
    TurnedTime time;

    @Test
    @DisplayName("R-35: a locked screen shows nothing of a patient, and the password brings back the same answer")
    void thePasswordBringsBackTheSameAnswer() {
        var visit = Visit.seated();
        var answer = visit.asked("VALID");
        visit.ours().formParam("back", answer).post("/lock");

        visit.at(answer).then().body(allOf(containsString("離席中"), not(containsString("上野"))));
        visit.at("/today").then().body(not(containsString("東京")));
        visit.unlock(FakeCenter.PASSWORD, answer).then().statusCode(303).header("Location", endsWith(answer));
        visit.at(answer).then().body(containsString("上野"));
    }

    @Test
    @DisplayName("R-35: another person's password does not open it")
    void aWrongPasswordDoesNotOpenIt() {
        var visit = Visit.seated();
        var answer = visit.asked("VALID");
        visit.ours().post("/lock");

        visit.unlock("wrong", answer)
                .then()
                .body(allOf(
                        containsString("サインインできませんでした"),
                        containsString("value=\"" + answer + "\""),
                        not(containsString("上野"))));
        visit.at(answer).then().body(containsString("離席中"));
    }

    @Test
    @DisplayName("R-35: after half an hour without a person's act the screen is locked, though the page looks for news")
    void anIdleSeatIsLocked() {
        var visit = Visit.seated();
        var answer = visit.asked("VALID");
        time.turn(Duration.ofMinutes(20));
        visit.at("/news?seat=TAKEN&mark=0").then().statusCode(200);
        visit.ours().header("HX-Request", "true").get("/today/rows").then().statusCode(200);
        time.turn(Duration.ofMinutes(11));

        visit.ours()
                .header("HX-Current-URL", "http://127.0.0.1:8090" + answer)
                .get("/news?seat=TAKEN&mark=0")
                .then()
                .header("HX-Redirect", answer);
        visit.at(answer).then().body(allOf(containsString("離席中"), not(containsString("上野"))));
    }

    @Test
    void whoWorksIsNotLockedOut() {
        var visit = Visit.seated();
        var answer = visit.asked("VALID");
        time.turn(Duration.ofMinutes(20));
        visit.at("/");
        time.turn(Duration.ofMinutes(20));

        visit.at(answer).then().body(containsString("上野"));
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheUnlocking() {
        var visit = Visit.seated();
        visit.ours().formParam("back", "/").formParam("symbol", "千代田").post("/lock");
        visit.unlock(FakeCenter.PASSWORD, "/");

        visit.at("/").then().body(containsString("value=\"千代田\""));
        visit.at("/").then().body(not(containsString("千代田")));
    }

    @Test
    @DisplayName("R-10: after the sign-out nothing is left of what was asked")
    void theSignOutClosesAll() {
        var visit = Visit.seated();
        var answer = visit.asked("VALID");
        visit.ours().post("/sign-out");
        visit.ours()
                .formParam("login", "clerk1")
                .formParam("password", FakeCenter.PASSWORD)
                .post("/sign-in");

        visit.at(answer).then().body(allOf(containsString("まだ照会していません"), not(containsString("東京"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil", "/answers/../open?code=1"})
    void theWayBackLeadsNowhereElse(String back) {
        var visit = Visit.seated();
        visit.ours().post("/lock");

        visit.unlock(FakeCenter.PASSWORD, back)
                .then()
                .header("Location", startsWith(RestAssured.baseURI + ":" + RestAssured.port + "/"))
                .header("Location", not(containsString("evil")))
                .header("Location", not(containsString("open")));
    }
}
