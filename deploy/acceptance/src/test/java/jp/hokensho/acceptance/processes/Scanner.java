package jp.hokensho.acceptance.processes;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// What types at a reception's keyboard: a scanner, or a person at a pace of the test's own. The browser is told when
/// each key was pressed, so that the load of this machine makes nobody slower or faster.
final class Scanner {

    /// A scanner of the slower kind.
    static final Duration SCANNER = Duration.ofMillis(20);

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int SHIFT = 8;
    private static final int KEYS_OF_AN_INPUT_METHOD = 229;
    private static final int ENTER = 13;
    private static final Map<Character, String> OTHERS =
            Map.of(' ', "Space", '-', "Minus", '.', "Period", '/', "Slash", ':', "Quote", '?', "Slash", '=', "Minus");
    private static final String SHIFTED = "?=";

    private final Page page;
    private final CDPSession keyboard;
    private double time;

    Scanner(Page page) {
        this.page = page;
        this.keyboard = page.context().newCDPSession(page);
    }

    /// A code, and Enter.
    void scans(String code) {
        types(code, SCANNER, "Enter");
    }

    /// @param last the key that ends it
    void types(String text, Duration pace, String last) {
        begin();
        for (var letter : text.toCharArray()) {
            press(code(letter), String.valueOf(letter), Character.isLetterOrDigit(letter) ? letter : 0, pace);
        }
        press(last, "\r", ENTER, pace);
    }

    /// The same while a Japanese input method is on: what it makes of each key goes into the field, and what arrives as
    /// a key tells no more than its place.
    void scansIntoAnInputMethod(String code) {
        begin();
        var composed = new StringBuilder();
        for (var letter : code.toCharArray()) {
            swallowed(code(letter));
            composed.append((char) ('ぁ' + letter % 80));
            var composition = new JsonObject();
            composition.addProperty("text", composed.toString());
            composition.addProperty("selectionStart", composed.length());
            composition.addProperty("selectionEnd", composed.length());
            keyboard.send("Input.imeSetComposition", composition);
        }
        swallowed("Enter");
        page.waitForTimeout(200);
    }

    /// The keys as scripts make them: an input method took them all.
    void scansAsEvents(String code) {
        begin();
        page.evaluate(
                """
                codes => codes.forEach(code => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                    {key: 'Process', code, keyCode: 229, isComposing: true, bubbles: true, cancelable: true})))""",
                (code + "\n")
                        .chars()
                        .mapToObj(letter -> letter == '\n' ? "Enter" : code((char) letter))
                        .toList());
    }

    /// The page's scripts are there before the first key.
    private void begin() {
        page.waitForLoadState();
        time = CLOCK.millis();
    }

    private void press(String code, String text, int number, Duration pace) {
        var down = key("keyDown", code, text.equals("\r") ? "Enter" : text, number);
        down.addProperty("text", text);
        var shift = text.matches("[A-Z]") || SHIFTED.contains(text);
        down.addProperty("modifiers", shift ? SHIFT : 0);
        keyboard.send("Input.dispatchKeyEvent", down);
        keyboard.send("Input.dispatchKeyEvent", key("keyUp", code, text, number));
        time += pace.toMillis();
    }

    private void swallowed(String code) {
        keyboard.send("Input.dispatchKeyEvent", key("rawKeyDown", code, "Process", KEYS_OF_AN_INPUT_METHOD));
        time += SCANNER.toMillis();
    }

    private JsonObject key(String type, String code, String key, int number) {
        var event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("code", code);
        event.addProperty("key", key);
        event.addProperty("windowsVirtualKeyCode", number);
        event.addProperty("timestamp", time / 1000);
        return event;
    }

    private static String code(char letter) {
        if (letter >= '0' && letter <= '9') {
            return "Digit" + letter;
        }
        return Character.isLetter(letter) ? "Key" + Character.toUpperCase(letter) : OTHERS.get(letter);
    }
}
