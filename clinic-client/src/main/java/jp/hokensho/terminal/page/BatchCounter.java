package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.terminal.batch.Download;
import jp.hokensho.terminal.batch.Encoding;
import jp.hokensho.terminal.batch.Table;
import jp.hokensho.terminal.center.Batches;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.GivenBatch;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// What is done with batches at the counter. The centre works through them: here nothing is kept but the table
/// that is looked over.
@ApplicationScoped
class BatchCounter {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Terminal terminal;
    private final Drafts drafts;
    private final BatchPages pages;
    private final Clock clock;

    BatchCounter(Terminal terminal, Drafts drafts, BatchPages pages, Clock clock) {
        this.terminal = terminal;
        this.drafts = drafts;
        this.pages = pages;
        this.clock = clock;
    }

    String list(Session session, Notice notice, Visitor visitor) {
        var batches = notice.text().isEmpty() ? new Batches(session).list() : known(session);
        return pages.list(batches, notice, visitor);
    }

    /// What was handed in last, to be looked over; empty where there is nothing.
    Optional<String> preview(Session session, Visitor visitor) {
        return drafts.find(session).map(draft -> pages.preview(draft, visitor));
    }

    /// A file goes before what was pasted.
    ///
    /// @return why it cannot be read; empty where it can be looked over
    Optional<Notice> take(Session session, Upload upload, Say say) {
        var today = LocalDate.now(clock.withZone(TOKYO));
        try {
            var table = upload.file("file")
                    .map(bytes -> Table.of(bytes, say, today))
                    .orElseGet(() -> Table.of(upload.text("table").orElse(""), say, today));
            drafts.keep(session, table);
            return Optional.empty();
        } catch (Complaint complaint) {
            return Optional.of(Notice.of(Table.words(complaint, say)));
        }
    }

    /// What cannot be asked is left out, as the page said. Sent twice it is one batch.
    ///
    /// @return where it is looked at; the list where the table is not there any more
    URI start(Session session, String id) {
        return drafts.find(session, id)
                .map(draft -> {
                    var given = new Batches(session).give(draft.table().askable(), draft.id());
                    return URI.create("/batches/" + given.id());
                })
                .orElse(URI.create("/batches"));
    }

    /// @param show which rows; `ALL` for all
    String batch(Session session, UUID id, Part part, Visitor visitor) {
        var say = pages.say(visitor);
        var batches = new Batches(session);
        var view = BatchView.of(batches.find(id), say);
        var lines = batches.lines(id, part.after(), filter(part.show()));
        var screen = new BatchScreen(
                view, part.show(), new BatchLines(say, terminal.statements()).of(lines.items()), lines.next());
        return pages.batch(screen, visitor);
    }

    /// Row by row as they come: nothing of it lies on the disk of this machine but what the browser saves.
    void download(Session session, UUID id, Encoding encoding, Saved saved) {
        var file = new Download(saved.out(), encoding, saved.say());
        new Batches(session).all(id).forEach(line -> {
            if (line.verification() == null) {
                var words = line.problem() == null ? saved.say().of("bulk.waiting") : BatchLines.words(line.problem());
                file.failed(line.question(), words);
            } else {
                file.answered(line.question(), terminal.statements().open(line.verification()));
            }
        });
        file.flush();
    }

    private static List<GivenBatch> known(Session session) {
        try {
            return new Batches(session).list();
        } catch (CenterProblem | CenterUnreachable _) {
            return List.of();
        }
    }

    private static String filter(String show) {
        return switch (show) {
            case "REFUSED", "INVALID", "WAITING" -> "state=" + show;
            case "ALL" -> "";
            default -> "outcome=" + show;
        };
    }

    /// @param after the page before; empty for the first
    record Part(String show, Optional<String> after) {}

    /// Where it goes, and in which language.
    record Saved(OutputStream out, Say say) {}
}
