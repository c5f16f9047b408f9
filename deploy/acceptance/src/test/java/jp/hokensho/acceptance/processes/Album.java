package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/// Photographs of a page in both languages and three sizes, each looked at for what keeps people from using it.
record Album(Reception reception) {

    private static final List<int[]> SIZES =
            List.of(new int[] {1920, 1080}, new int[] {390, 844}, new int[] {1280, 800});

    void everywhere(String name) {
        for (var language : List.of("en", "ja")) {
            if (reception.page().querySelector("a[href^='/language?to=" + language + "']") != null) {
                reception.page().click("a[href^='/language?to=" + language + "']");
            }
            for (var size : SIZES) {
                reception.page().setViewportSize(size[0], size[1]);
                reception.assertAccessible();
                assertEquals(size[0], reception.page().evaluate("document.documentElement.scrollWidth"), name);
                reception.photograph(name + "-" + language + "-" + size[0] + "x" + size[1]);
            }
        }
    }
}
