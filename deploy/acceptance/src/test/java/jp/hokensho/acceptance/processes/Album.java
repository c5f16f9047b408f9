package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/// Photographs of the page that is shown, in `target/screenshots`. Each is looked over for what keeps people from using
/// it, and none is wider than its screen.
record Album(Reception reception) {

    static final List<String> LANGUAGES = List.of("en", "ja");
    private static final List<int[]> SIZES =
            List.of(new int[] {1920, 1080}, new int[] {390, 844}, new int[] {1280, 800});

    /// In both languages and three sizes; Japanese and the desk's size stay.
    void everywhere(String name) {
        for (var language : LANGUAGES) {
            speak(language);
            here(name + "-" + language);
        }
    }

    /// Switches the language, where another one is spoken: the page is loaded again.
    void speak(String language) {
        var link = "a[href^='/language?to=" + language + "']";
        if (reception.page().querySelector(link) != null) {
            reception.page().click(link);
            reception.page().waitForLoadState();
        }
    }

    /// In three sizes, as it is: what a form gave back has no address at which it could be loaded again.
    void here(String name) {
        for (var size : SIZES) {
            reception.page().setViewportSize(size[0], size[1]);
            reception.assertAccessible();
            assertEquals(size[0], reception.page().evaluate("document.documentElement.scrollWidth"), name);
            reception.photograph(name + "-" + size[0] + "x" + size[1]);
        }
    }
}
