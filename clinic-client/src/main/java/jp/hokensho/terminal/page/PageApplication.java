package jp.hokensho.terminal.page;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/// Says where the page is as soon as it is there, then stays.
class PageApplication implements QuarkusApplication {

    private final Browser browser;
    private final KeyWatch key;
    private final Watch watch;
    private final Morning morning;

    PageApplication(Browser browser, KeyWatch key, Watch watch, Morning morning) {
        this.browser = browser;
        this.key = key;
        this.watch = watch;
        this.morning = morning;
    }

    @Override
    public int run(String... arguments) {
        browser.announceNewCode();
        key.begin();
        watch.begin();
        morning.begin();
        Quarkus.waitForExit();
        return 0;
    }
}
