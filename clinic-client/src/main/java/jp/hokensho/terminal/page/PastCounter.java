package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.batch.Download;
import jp.hokensho.terminal.batch.Encoding;
import jp.hokensho.terminal.center.Past;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.text.Say;

/// What is done with past results at the counter. They stay at the centre: here is kept what is looked for, and
/// for as long as somebody looks.
@ApplicationScoped
class PastCounter {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Terminal terminal;
    private final Searches searches;
    private final PastPages pages;
    private final Clock clock;

    PastCounter(Terminal terminal, Searches searches, PastPages pages, Clock clock) {
        this.terminal = terminal;
        this.searches = searches;
        this.pages = pages;
        this.clock = clock;
    }

    /// @return where it is seen
    /// @throws InvalidFields naming every field at fault
    URI look(Session session, Lookup lookup) {
        lookup.wanted();
        var number = lookup.number();
        searches.keep(session, lookup);
        return number.map(one -> URI.create(Place.PAST.path() + "/" + one)).orElse(URI.create(Place.PAST.path()));
    }

    /// The form as it was typed, with what is wrong.
    String wrong(Lookup lookup, InvalidFields invalid, Visitor visitor) {
        return pages.form(lookup, Notice.of(invalid, pages.say(visitor).locale()), visitor);
    }

    /// Where nobody looked for anything yet, what was done today.
    private Search search(Session session) {
        return searches.find(session)
                .orElseGet(() -> searches.keep(session, Lookup.of(LocalDate.now(clock.withZone(TOKYO)))));
    }

    /// @param page from 1; the first where there is no such page
    String list(Session session, int page, Visitor visitor) {
        var search = search(session);
        int shown = search.has(page) ? page : 1;
        var found = new Past(session).search(search.lookup().wanted(), search.start(shown));
        search.read(shown, found.next());
        return pages.list(new PastPages.Page(search, shown, session), found, visitor);
    }

    /// The form alone, with what did not work.
    String unread(Session session, Notice notice, Visitor visitor) {
        return pages.form(search(session).lookup(), notice, visitor);
    }

    /// @param checked its receipt and its place in the journal are looked at too
    /// @throws jp.hokensho.terminal.center.CenterProblem `NOT_FOUND` where the person sees none of that number
    String one(Session session, TraceNumber number, boolean checked, Visitor visitor) {
        var answer = session.find(number).verification();
        var line = new Past(session).one(number);
        var opened = new PastPages.Known(terminal.statements().open(answer), vouched(answer, line), line);
        var check = checked && answer.receipt() != null
                ? Optional.of(new ReceiptCheck(terminal).check(session, answer, pages.say(visitor)))
                : Optional.<ReceiptCheck.Checked>empty();
        return pages.one(opened, check, visitor);
    }

    /// Of what was erased nobody can tell any more who signed it.
    private Vouched vouched(Verification answer, Optional<Past.Line> line) {
        var gone = answer.statement() == null
                && line.filter(known -> known.erased() != null).isPresent();
        return gone ? Vouched.NOT_DUE : terminal.statements().check(answer);
    }

    /// On the centre's record from now on.
    void order(Session session) {
        var search = search(session);
        search.save(new Saving(new Past(session).export(search.lookup().wanted())));
    }

    /// What was ordered last, and how far it was saved; empty where nothing was.
    Optional<String> ordered(Session session, Visitor visitor) {
        return searches.find(session).flatMap(Search::saving).map(saving -> pages.export(saving, visitor));
    }

    Optional<Saving> saving(Session session) {
        return searches.find(session).flatMap(Search::saving);
    }

    /// Row by row as they come: nothing of it lies on the disk of this machine but what the browser saves.
    void save(Saving saving, Stream<Past.Exported> rows, Saved saved) {
        saving.begin();
        var state = Saving.State.BROKEN;
        try {
            var file = new Download(saved.out(), saved.encoding(), saved.say());
            rows.forEach(row -> {
                var remark = row.erased() == null ? "" : PastPages.erased(row.erased(), saved.say());
                file.answered(row.question(), terminal.statements().open(row.verification()), remark);
                saving.wrote();
            });
            file.flush();
            state = Saving.State.DONE;
        } finally {
            saving.end(state);
        }
    }

    /// Where it goes, and how it is written.
    record Saved(OutputStream out, Encoding encoding, Say say) {}
}
