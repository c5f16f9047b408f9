package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import jp.hokensho.center.journal.AnsweredLate;
import jp.hokensho.center.journal.EventRefused;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalUnavailable;
import jp.hokensho.center.journal.SignedAnswer;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.LinkMessage.Told;
import org.jboss.logging.Logger;

/// What adapters say that no asker waits for: late answers and messages of their own. On virtual threads,
/// off the event loop.
@Singleton
class Listening {

    private static final Logger LOG = Logger.getLogger(Listening.class);

    private final Hearing hearing;
    private final LinkJson json;
    private final Journal journal;
    private final Mailroom mailroom;

    Listening(Hearing hearing, LinkJson json, Journal journal, Mailroom mailroom) {
        this.hearing = hearing;
        this.json = json;
        this.journal = journal;
        this.mailroom = mailroom;
    }

    /// The answer given at the deadline stays; this one is put beside it. A bad one is no answer late
    /// either.
    void late(Adapter adapter, Question question, byte[] body) {
        Thread.startVirtualThread(() -> {
            if (hearing.hear(adapter, question.ask(), body) instanceof Scrutiny.Finding.Sound(var told)) {
                record(adapter, told);
            }
        });
    }

    /// Where the record cannot take it, the answer given at the deadline is all there is.
    private void record(Adapter adapter, Told told) {
        try {
            var said = new SignedAnswer(told.answer(), Optional.ofNullable(told.statement()));
            journal.append(new AnsweredLate(told.number(), adapter.device(), said, told.asOf()));
        } catch (JournalUnavailable | EventRefused lost) {
            LOG.warnf(
                    "late answer to %s not recorded: %s",
                    told.number(), lost.getClass().getSimpleName());
        }
    }

    /// A message that answers nothing. Unknown types are for a newer centre.
    void said(Link link, byte[] body) {
        if (!link.mayListen()) {
            link.close(Closing.TOO_MANY);
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                heed(link, json.read(body));
            } catch (IOException _) {
                link.close(Closing.NOT_UNDERSTOOD);
            } finally {
                link.listened();
            }
        });
    }

    private void heed(Link link, LinkMessage message) {
        switch (message) {
            case LinkMessage.Bye _ -> link.leave();
            case LinkMessage.Unknown _ -> {}
            case LinkMessage.Noted noted -> mailroom.noted(link, noted);
            case LinkMessage.Witnessed witnessed -> mailroom.witnessed(link, witnessed);
            case LinkMessage.Ask _, LinkMessage.Told _, LinkMessage.Notify _ -> link.close(Closing.NOT_UNDERSTOOD);
        }
    }
}
