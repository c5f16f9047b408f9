package jp.hokensho.terminal.page;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/// Says where the page is as soon as it is there, then stays.
class PageApplication implements QuarkusApplication {

    private final Browser browser;

    PageApplication(Browser browser) {
        this.browser = browser;
    }

    @Override
    public int run(String... arguments) {
        browser.announceNewCode();
        Quarkus.waitForExit();
        return 0;
    }
}
