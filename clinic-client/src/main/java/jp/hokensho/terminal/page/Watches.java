package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;

/// What goes on by itself as long as the page is served.
@ApplicationScoped
class Watches {

    private final KeyWatch key;
    private final Watch watch;
    private final ReceiptComputer receipts;
    private final Morning morning;

    Watches(KeyWatch key, Watch watch, ReceiptComputer receipts, Morning morning) {
        this.key = key;
        this.watch = watch;
        this.receipts = receipts;
        this.morning = morning;
    }

    void begin() {
        key.begin();
        watch.begin();
        receipts.begin();
        morning.begin();
    }
}
