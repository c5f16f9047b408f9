package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import jp.hokensho.center.journal.AnsweredLate;
import jp.hokensho.center.journal.EventRefused;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalUnavailable;
import jp.hokensho.center.journal.SignedAnswer;
import jp.hokensho.protocol.LinkMessage.Told;
import org.jboss.logging.Logger;

/// What adapters say that no asker waits for: late answers and messages of their own. On virtual threads,
/// off the event loop.
@Singleton
class Listening {

    private static final Logger LOG = Logger.getLogger(Listening.class);

    private final Hearing hearing;
    private final Journal journal;
    private final Heeding heeding;

    Listening(Hearing hearing, Journal journal, Heeding heeding) {
        this.hearing = hearing;
        this.journal = journal;
        this.heeding = heeding;
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

    /// A message that answers nothing.
    void said(Link link, byte[] body) {
        if (!link.mayListen()) {
            link.close(Closing.TOO_MANY);
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                heeding.heed(link, body);
            } catch (IOException _) {
                link.close(Closing.NOT_UNDERSTOOD);
            } finally {
                link.listened();
            }
        });
    }
}
