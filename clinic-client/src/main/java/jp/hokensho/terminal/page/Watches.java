package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;

/// What goes on by itself as long as the page is served.
@ApplicationScoped
class Watches {

    private final KeyWatch key;
    private final Watch watch;
    private final ReceiptComputer receipts;

    Watches(KeyWatch key, Watch watch, ReceiptComputer receipts) {
        this.key = key;
        this.watch = watch;
        this.receipts = receipts;
    }

    void begin() {
        key.begin();
        watch.begin();
        receipts.begin();
    }
}
