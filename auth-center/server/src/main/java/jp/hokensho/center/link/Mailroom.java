package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import jp.hokensho.protocol.LinkMessage.Noted;
import jp.hokensho.protocol.LinkMessage.Witnessed;

/// Takes what adapters say about what they were sent to whoever sent it.
@Singleton
class Mailroom {

    private final Courier courier;
    private final Testimony testimony;

    Mailroom(Courier courier, Testimony testimony) {
        this.courier = courier;
        this.testimony = testimony;
    }

    void noted(Link link, Noted noted) {
        courier.noted(link, noted);
    }

    void witnessed(Link link, Witnessed witnessed) {
        testimony.said(link, witnessed);
    }
}
