package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Role;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Past;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.desk.Days;
import jp.hokensho.terminal.desk.Desk;
import jp.hokensho.terminal.desk.Sheet;
import jp.hokensho.terminal.desk.Verdict;
import jp.hokensho.terminal.text.Say;

/// Draws the pages of past results.
@ApplicationScoped
class PastPages {

    private final Pages pages;

    PastPages(Pages pages) {
        this.pages = pages;
    }

    Say say(Visitor visitor) {
        return pages.say(visitor);
    }

    /// @param page from 1
    record Page(Search search, int page, Session session) {}

    /// @param line empty where the list has it not yet
    record Known(Opened opened, Vouched vouched, Optional<Past.Line> line) {}

    String list(Page shown, Past.Page found, Visitor visitor) {
        var say = say(visitor);
        var data = form(shown.search().lookup(), say);
        data.put(
                "lines",
                found.items().stream().map(line -> PastLine.of(line, say)).toList());
        data.put("page", shown.page());
        data.put("next", found.next() == null ? 0 : shown.page() + 1);
        data.put("searched", true);
        data.put(
                "exports",
                shown.session().is(Role.CLINIC_MANAGER) && !found.items().isEmpty());
        data.put("own", !shown.session().is(Role.CLINIC_MANAGER));
        return draw("past.html", Notice.none(), visitor, data);
    }

    /// Nothing is looked for.
    String form(Lookup lookup, Notice notice, Visitor visitor) {
        var data = form(lookup, say(visitor));
        data.put("searched", false);
        return draw("past.html", notice, visitor, data);
    }

    private static Map<String, Object> form(Lookup lookup, Say say) {
        var data = new HashMap<String, Object>();
        data.put("values", lookup.values());
        data.put(
                "choices",
                Stream.of(Outcome.values())
                        .map(outcome -> new Choice(
                                outcome.name(),
                                Verdict.of(outcome, say.locale()).word(),
                                lookup.outcome().equals(Optional.of(outcome))))
                        .toList());
        return data;
    }

    String one(Known known, Optional<ReceiptCheck.Checked> check, Visitor visitor) {
        var say = say(visitor);
        var answer = known.opened().answer();
        var data = new HashMap<String, Object>();
        data.put("answer", new Desk(say).sheet(known.opened(), known.vouched()));
        data.put("number", answer.verificationNumber().toString());
        data.put(
                "erased",
                known.line()
                        .map(Past.Line::erased)
                        .map(gone -> erased(gone, say))
                        .orElse(""));
        data.put("facts", known.line().map(line -> facts(line, say)).orElse(List.of()));
        data.put("check", check.isPresent() ? check.get() : "");
        return draw("past-one.html", Notice.none(), visitor, data);
    }

    /// What the list knows besides.
    private static List<Sheet.Line> facts(Past.Line line, Say say) {
        var first = Verdict.of(line.outcome(), say.locale());
        return Stream.of(
                        fact("by", Objects.toString(line.askedBy(), ""), say),
                        fact("first", line.late() ? first.sign() + " " + first.word() : "", say))
                .filter(fact -> !fact.values().isEmpty())
                .toList();
    }

    private static Sheet.Line fact(String key, String value, Say say) {
        return new Sheet.Line(say.of("past." + key), List.of(value));
    }

    /// When and by which rule.
    static String erased(Past.Erased gone, Say say) {
        return say.of(
                "past.erased",
                gone.days(),
                new Days(say).moment(gone.at()),
                gone.record().grouped());
    }

    String export(Saving saving, Visitor visitor) {
        var say = say(visitor);
        var export = saving.export();
        return draw(
                "past-export.html",
                Notice.none(),
                visitor,
                Map.of(
                        "number", export.number().grouped(),
                        "recorded", new Days(say).moment(export.at()),
                        "rows", export.rows(),
                        "count", say.of("past.rows", export.rows()),
                        "saved", saving.rows(),
                        "state", saving.state().name(),
                        "progress", say.of("past.progress." + saving.state().key(), saving.rows(), export.rows())));
    }

    private String draw(String template, Notice notice, Visitor visitor, Map<String, Object> own) {
        var data = new HashMap<>(own);
        data.put("p", say(visitor).under("past."));
        return pages.draw(template, visitor, notice, data);
    }

    /// One of the outcomes to look for.
    public record Choice(String name, String word, boolean chosen) {}
}
