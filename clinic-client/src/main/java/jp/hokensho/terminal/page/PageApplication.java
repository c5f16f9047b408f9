package jp.hokensho.terminal.page;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/// Says where the page is as soon as it is there, then stays.
class PageApplication implements QuarkusApplication {

    private final Browser browser;
    private final Doorstep doorstep;
    private final Watches watches;

    PageApplication(Browser browser, Doorstep doorstep, Watches watches) {
        this.browser = browser;
        this.doorstep = doorstep;
        this.watches = watches;
    }

    @Override
    public int run(String... arguments) {
        browser.announceNewCode();
        doorstep.lead();
        watches.begin();
        Quarkus.waitForExit();
        return 0;
    }
}
