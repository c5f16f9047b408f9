package jp.hokensho.terminal.page;

import jakarta.enterprise.inject.Produces;
import jp.hokensho.terminal.text.Screen;

/// What the page's beans are handed.
class Surroundings {

    /// The window in which the program was started.
    @Produces
    Screen screen() {
        return Screen.ofProcess(System.getenv());
    }
}
