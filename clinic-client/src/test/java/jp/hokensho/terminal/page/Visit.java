package jp.hokensho.terminal.page;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jp.hokensho.terminal.fake.FakeCenter;

/// The one browser that was given the code, as tests use it.
record Visit(String secret) {

    static Visit open() {
        Arc.container().instance(Browser.class).get().announceNewCode();
        return new Visit(given().redirects()
                .follow(false)
                .get("/open?code=" + KeptWindow.lastCode())
                .cookie("desk"));
    }

    static Visit seated() {
        var visit = open();
        visit.ours()
                .formParam("login", "clerk1")
                .formParam("password", FakeCenter.PASSWORD)
                .post("/sign-in");
        return visit;
    }

    RequestSpecification ours() {
        return given().cookie("desk", secret)
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /// Asks about the trial's card.
    ///
    /// @return where its answer stands
    String asked(String number) {
        var location = ours().redirects()
                .follow(false)
                .formParam("form", number)
                .formParam("insurerNumber", "00000001")
                .formParam("symbol", "東京")
                .formParam("number", number)
                .post("/verifications")
                .header("Location");
        return location.substring(location.indexOf("/answers/"));
    }

    Response at(String path) {
        return ours().get(path);
    }

    Response unlock(String password, String back) {
        return ours().redirects()
                .follow(false)
                .formParam("password", password)
                .formParam("back", back)
                .post("/unlock");
    }
}
