package jp.hokensho.terminal.page;

import jakarta.enterprise.inject.Produces;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Screen;

/// What the page's beans are handed.
class Surroundings {

    @Produces
    Profile profile(PageConfig config) {
        var profile = Profile.read(config.profile());
        return LocalPage.keystorePassword().map(profile::unlocked).orElse(profile);
    }

    /// The window in which the program was started.
    @Produces
    Screen screen() {
        return Screen.ofProcess(System.getenv());
    }
}
