package jp.hokensho.terminal.page;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/// Says where the page is as soon as it is there, then stays.
class PageApplication implements QuarkusApplication {

    private final Browser browser;
    private final KeyWatch key;
    private final Watch watch;

    PageApplication(Browser browser, KeyWatch key, Watch watch) {
        this.browser = browser;
        this.key = key;
        this.watch = watch;
    }

    @Override
    public int run(String... arguments) {
        browser.announceNewCode();
        key.begin();
        watch.begin();
        Quarkus.waitForExit();
        return 0;
    }
}
