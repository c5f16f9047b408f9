package jp.hokensho.center.link;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.IOException;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage;

/// Does what an adapter's own messages ask for. Unknown types are for a newer centre.
@Singleton
class Heeding {

    private final Mailroom mailroom;
    private final LinkJson json;
    private final Event<Overheard> overheard;

    Heeding(Mailroom mailroom, LinkJson json, Event<Overheard> overheard) {
        this.mailroom = mailroom;
        this.json = json;
        this.overheard = overheard;
    }

    /// @throws IOException when it is no message
    void heed(Link link, byte[] body) throws IOException {
        var message = json.read(body);
        switch (message) {
            case LinkMessage.Bye _ -> link.leave();
            case LinkMessage.Unknown _ -> {}
            case LinkMessage.Noted noted -> mailroom.noted(link, noted);
            case LinkMessage.Witnessed witnessed -> mailroom.witnessed(link, witnessed);
            case LinkMessage.Tally _, LinkMessage.Shown _ -> overheard.fire(overheard(link, message));
            case LinkMessage.Ask _,
                    LinkMessage.Told _,
                    LinkMessage.Notify _,
                    LinkMessage.Show _,
                    LinkMessage.Compared _ -> link.close(Closing.NOT_UNDERSTOOD);
        }
    }

    private Overheard overheard(Link link, LinkMessage message) {
        var adapter = link.adapter();
        return new Overheard(
                adapter.insurer(), adapter.device(), message, reply -> link.say(new Frame(0, json.write(reply))));
    }
}
