package jp.hokensho.center.link;

import io.quarkus.websockets.next.CloseReason;

/// Why the centre closes a link; the codes of docs/link.md.
enum Closing {
    TEXT_FRAME(1003, "binary frames only"),
    TOO_LARGE(1009, "frame too large"),
    NOT_UNDERSTOOD(4400, "frame not understood"),
    CUT_OFF(4403, "device cut off"),
    SILENT(4408, "silent too long"),
    OPENED_AGAIN(4409, "this device opened another link"),
    TOO_MANY(4429, "too many messages that answer nothing");

    private final CloseReason reason;

    Closing(int code, String text) {
        this.reason = new CloseReason(code, text);
    }

    CloseReason reason() {
        return reason;
    }
}
