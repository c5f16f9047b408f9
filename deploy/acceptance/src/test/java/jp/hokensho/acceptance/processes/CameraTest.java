package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Processes
@Order(9)
@DisplayName("R-06: the camera at the counter")
class CameraTest {

    private final World world;
    private Reception reception;

    CameraTest(World world) {
        this.world = world;
    }

    @AfterEach
    void standUp() {
        if (reception != null) {
            reception.close();
        }
    }

    @Test
    void aLabelBeforeTheCameraVerifiesItsCardAgain() {
        var card = Asking.card("39990015", "", "10000001");
        var label = world.clerk().verify(card).text("again");
        sitDown(Film.of(label).shown("label"));
        var addresses = new ArrayList<String>();
        reception.page().onRequest(request -> addresses.add(request.url()));

        reception.presses("F6").reads("有効な保険資格です");

        assertFalse(addresses.toString().contains(label), addresses::toString);
    }

    @Test
    @DisplayName("a foreign code is refused kindly, and sent nowhere")
    void aForeignCodeIsRefusedKindly() {
        sitDown(Film.of("https://www.example.com/?a=b").shown("foreign"));
        var bodies = new ArrayList<String>();
        reception.page().onRequest(request -> bodies.add(Objects.requireNonNullElse(request.postData(), "")));

        reception.presses("F6").page().waitForSelector("#scanned:has-text('このコードは使えません')");

        assertFalse(bodies.toString().contains("example"), bodies::toString);
        assertOff();
    }

    static Stream<String> ways() {
        return Stream.of(
                "document.querySelector('#camera form button').click()",
                "window.dispatchEvent(new Event('pagehide'))",
                "Object.defineProperty(document, 'hidden', {value: true});"
                        + "document.dispatchEvent(new Event('visibilitychange'))");
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("it is off again when it is closed, when the page is left, and when the page is covered")
    void itIsOffAgain(String way) {
        sitDown(Film.ofNothing().shown("nothing"));
        open();

        reception.page().evaluate(way);

        assertOff();
    }

    @Test
    void itIsOffAgainAtEsc() {
        sitDown(Film.ofNothing().shown("nothing"));
        for (var language : List.of("ja", "en")) {
            reception.goes("/language?to=" + language);
            open();
            reception.photographOnEveryScreen("camera-" + language);
        }

        reception.presses("Escape");

        assertOff();
        assertEquals("", reception.text("#scanned"));
    }

    @Test
    void itIsOffAgainAfterAMinute() {
        sitDown(Film.ofNothing().shown("nothing"));
        reception.page().clock().install();
        reception.goes("/");
        open();

        reception.page().clock().fastForward(61_000);

        reception.page().waitForSelector("#scanned:has-text('カメラを止めました')");
        assertOff();
    }

    @Test
    @DisplayName("without a camera that is said in one line")
    void withoutACamera() {
        sitDown();

        reception.presses("F6").page().waitForSelector("#scanned:has-text('カメラを使えません')");

        reception.assertAccessible();
    }

    @Test
    @DisplayName("without leave to use it that is said in one line, and it stays off")
    void withoutLeaveToUseIt() {
        sitDown(Film.ofNothing().shown("nothing"));
        reception.page().context().clearPermissions();
        reception.page().context().grantPermissions(List.of("clipboard-read"));

        reception.presses("F6").page().waitForSelector("#scanned:has-text('カメラを使う許可がありません')");

        reception.photographOnEveryScreen("camera-refused");
        assertOff();
    }

    private void sitDown(String... camera) {
        var terminal = world.stack().terminal(1);
        reception =
                new Reception(terminal.url(), camera).open(terminal::page).signIn("clerk1", world.password("clerk1"));
        reception.page().context().grantPermissions(List.of("camera"));
    }

    private void open() {
        reception.presses("F6").page().waitForSelector("#camera[open]");
        reception.page().waitForFunction("() => document.querySelector('#camera video').videoWidth > 0");
        reception.page().evaluate("window.track = document.querySelector('#camera video').srcObject.getTracks()[0]");
        assertEquals("live", reception.page().evaluate("track.readyState"));
    }

    private void assertOff() {
        reception
                .page()
                .waitForFunction(
                        "() => !document.getElementById('camera').open && !document.querySelector('#camera video').srcObject");
        assertEquals("ended", reception.page().evaluate("window.track ? track.readyState : 'ended'"));
    }
}
