package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import jp.hokensho.center.admission.Newcomers.Newcomer;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.People.App;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Totp;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("Two factors for everyone: an app's code where there is no terminal's key (R-30)")
class SecondFactorTest {

    private static final String PASSWORD = "gooseberry-lamp-41";
    private static final String APP = "/v1/people/me/totp";
    private static final String WRONG = "000000";

    private final Town town;
    private final Newcomers newcomers;
    private final Tenants tenants;
    private final Clock clock = Clock.systemUTC();

    SecondFactorTest(Town town, Newcomers newcomers, Tenants tenants) {
        this.town = town;
        this.newcomers = newcomers;
        this.tenants = tenants;
    }

    @Test
    void whoHasNoAppYetCanRegisterOneAndNothingElse() {
        var auditor = auditor();
        var told = signIn(auditor, null);
        var session = with(told);

        var before = List.of(session.get("/v1/denials"), session.get("/v1/insurers"));
        register(session);
        var after = session.get("/v1/denials");

        assertEquals("true", told.text("mustRegisterFactor"));
        assertEquals(List.of(403, 403), before.stream().map(Told::status).toList());
        assertEquals("ROLE_MISSING", town.reason(before.getFirst()));
        assertEquals(200, after.status());
    }

    @Test
    void theSecretComesAsTextAsLinkAndAsPicture() {
        var auditor = auditor();

        var told = with(signIn(auditor, null)).post(APP, "");

        var secret = told.text("secret");
        assertEquals(201, told.status());
        assertEquals(
                "otpauth://totp/Hokensho:" + auditor.login() + "?secret=" + secret + "&issuer=Hokensho",
                told.text("uri"));
        assertTrue(told.text("qr").startsWith("<svg xmlns="), told.text("qr"));
    }

    @Test
    void fromThenOnACodeIsAskedFor() {
        var auditor = auditor();
        var app = register(with(signIn(auditor, null))).app();

        var without = signIn(auditor, null);
        var wrong = signIn(auditor, WRONG);
        var right = signIn(auditor, app.code(clock));

        assertAll(
                () -> assertEquals("WRONG_SECOND_FACTOR", town.reason(without)),
                () -> assertEquals("WRONG_SECOND_FACTOR", town.reason(wrong)),
                () -> assertEquals("201 false", right.status() + " " + right.text("mustRegisterFactor")));
    }

    @Test
    void theCallerIsNotToldThatOnlyTheCodeWasWrong() {
        var auditor = auditor();
        register(with(signIn(auditor, null)));

        var code = signIn(auditor, WRONG);
        var password = town.signIn(town.stranger(), auditor.login(), "wrong");

        assertEquals(401, code.status());
        assertEquals(withoutNumber(password), withoutNumber(code));
    }

    @Test
    void aCodeWorksOnce() {
        var auditor = auditor();
        var code = register(with(signIn(auditor, null))).app().code(clock);

        var first = signIn(auditor, code);
        var second = signIn(auditor, code);

        assertEquals(201, first.status());
        assertEquals("WRONG_SECOND_FACTOR", town.reason(second));
    }

    @Test
    void ofManyAtOnceWithOneCodeOneGetsIn() {
        var auditor = auditor();
        var body = body(auditor, register(with(signIn(auditor, null))).app().code(clock));
        var stranger = town.stranger();

        var told = IntStream.range(0, 3)
                .mapToObj(_ -> stranger.postLater("/v1/sessions", body))
                .toList();

        assertEquals(
                1, told.stream().filter(each -> each.join().status() == 201).count());
    }

    @Test
    void eachRecoveryCodeWorksOnceInPlaceOfTheApp() {
        var auditor = auditor();
        var codes = register(with(signIn(auditor, null))).recovery();

        var first = signIn(auditor, codes.get(0));
        var again = signIn(auditor, codes.get(0));
        var other = signIn(auditor, codes.get(9).toLowerCase(Locale.ROOT));

        assertEquals(10, codes.stream().distinct().count());
        assertEquals(201, first.status());
        assertEquals("WRONG_SECOND_FACTOR", town.reason(again));
        assertEquals(201, other.status());
    }

    @Test
    void wrongCodesLockThePersonWhereverTheRightOneComesFrom() {
        var auditor = auditor();
        var app = register(with(signIn(auditor, null))).app();
        IntStream.range(0, 4).forEach(_ -> signIn(auditor, WRONG));
        // what is refused while one has to wait does not count: the rest of the ten are made up
        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(
                        connection,
                        "update sign_in_failure set failures = 10"
                                + " where failed_at = (select max(failed_at) from sign_in_failure)"));

        var told = signIn(auditor, app.code(clock));

        assertEquals("LOCKED", town.reason(told));
    }

    @Test
    void anotherAppAsksForACodeOfTheFirst() {
        var auditor = auditor();
        var session = with(signIn(auditor, null));
        var registered = register(session);
        var app = app(session);
        var code = app.code(clock);

        var stolen = session.put(APP, Map.of("password", PASSWORD, "otp", code));
        var proven = session.put(
                APP,
                Map.of(
                        "password",
                        PASSWORD,
                        "otp",
                        code,
                        "currentOtp",
                        registered.recovery().getFirst()));

        assertEquals("403 WRONG_SECOND_FACTOR", stolen.status() + " " + town.reason(stolen));
        assertEquals(200, proven.status());
        assertEquals(201, signIn(auditor, app.code(clock)).status());
        assertEquals(401, signIn(auditor, registered.app().code(clock)).status());
        assertEquals(401, signIn(auditor, registered.recovery().get(1)).status());
    }

    @Test
    @DisplayName("ASVS 7.5.1: who only found an open session registers no app")
    void theFirstAppAsksForThePasswordToo() {
        var auditor = auditor();
        var session = with(signIn(auditor, null));
        var code = app(session).code(clock);

        var without = session.put(APP, Map.of("otp", code));
        var guessed = session.put(APP, Map.of("password", "wrong", "otp", code));

        assertEquals("400 password", without.status() + " " + field(without));
        assertEquals("403 WRONG_PASSWORD", guessed.status() + " " + town.reason(guessed));
        assertEquals("true", signIn(auditor, null).text("mustRegisterFactor"));
    }

    private static String field(Told told) {
        return told.body().path("errors").path(0).path("field").asText();
    }

    @Test
    void anAppWhoseFirstCodeIsWrongIsNotInForce() {
        var auditor = auditor();
        var session = with(signIn(auditor, null));
        app(session);

        var told = session.put(APP, Map.of("password", PASSWORD, "otp", WRONG));

        assertEquals(403, told.status());
        assertEquals("true", signIn(auditor, null).text("mustRegisterFactor"));
    }

    @Test
    void aResetTakesTheAppAway() {
        var auditor = auditor();
        register(with(signIn(auditor, null)));
        newcomers.reset(auditor.id());
        activate(auditor, newcomers.anotherCode(auditor.id()), "another-goose-on-ice");

        var told = town.signIn(town.stranger(), auditor.login(), "another-goose-on-ice");

        assertEquals("true", told.text("mustRegisterFactor"));
    }

    private Newcomer auditor() {
        var auditor = newcomers.register("center", Role.AUDITOR);
        activate(auditor, auditor.code(), PASSWORD);
        return auditor;
    }

    private void activate(Newcomer person, String code, String password) {
        var body = Map.of("loginId", person.login(), "code", code, "password", password);
        assertEquals(204, town.stranger().post("/v1/activations", body).status());
    }

    private Registered register(Http session) {
        var app = app(session);
        var told = session.put(APP, Map.of("password", PASSWORD, "otp", app.code(clock)));
        var codes = told.body().path("recoveryCodes").valueStream().map(code -> code.asText());
        return new Registered(app, codes.toList());
    }

    private static App app(Http session) {
        return new App(Totp.ofBase32(session.post(APP, "").text("secret")));
    }

    private Told signIn(Newcomer person, String otp) {
        return town.stranger().post("/v1/sessions", body(person, otp));
    }

    private static Map<String, String> body(Newcomer person, String otp) {
        return otp == null
                ? Map.of("loginId", person.login(), "password", PASSWORD)
                : Map.of("loginId", person.login(), "password", PASSWORD, "otp", otp);
    }

    private Http with(Told session) {
        return town.stranger().with("Authorization", "Bearer " + session.text("token"));
    }

    private static String withoutNumber(Told told) {
        return told.status() + told.body().toString().replace(told.text("traceNumber"), "");
    }

    private record Registered(App app, List<String> recovery) {}
}
