package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.Details.Insured;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.desk.Desk;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Say;

/// Draws questions and what became of them.
@ApplicationScoped
class Slips {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    private final Pages pages;
    private final Forms forms;
    private final Today today;
    private final Terminal terminal;

    Slips(Pages pages, Forms forms, Today today, Terminal terminal) {
        this.pages = pages;
        this.forms = forms;
        this.today = today;
        this.terminal = terminal;
    }

    /// What failed is the form again: sent unchanged, it is the same question.
    String page(Slip slip, Visitor visitor) {
        var say = pages.say(visitor);
        var fate = slip.fate();
        today.see(slip);
        return switch (fate) {
            case Fate.Waiting _ -> pages.draw("waiting.html", visitor, Notice.none(), about(slip, say));
            case Fate.Kept _ -> pages.draw("kept.html", visitor, Notice.none(), about(slip, say));
            case Fate.Failed failed -> again(slip.question(), failed.why(), visitor);
            case Fate.Answered answered -> {
                var data = about(slip, say);
                data.put("answer", new Desk(say).sheet(answered.opened(), answered.vouched()));
                yield pages.draw("answer.html", visitor, Notice.none(), data);
            }
        };
    }

    /// In the place of a label its card is typed.
    private String again(Question question, RuntimeException why, Visitor visitor) {
        var say = pages.say(visitor);
        return question.isLabel()
                ? forms.page(Question.blank(), Notice.ofLabel(why, say), visitor)
                : forms.page(question, Notice.of(why, say), visitor);
    }

    private Map<String, Object> about(Slip slip, Say say) {
        var data = new HashMap<String, Object>();
        data.put("id", slip.id().toString());
        data.put("card", card(slip, say));
        data.put("asked", CLOCK.format(slip.at()));
        data.put("helpDesk", terminal.helpDesk());
        data.put("repeats", !slip.question().isEmpty());
        data.put("typed", !slip.question().isLabel());
        data.put("labelled", slip.hasLabel());
        return data;
    }

    String list(Visitor visitor, Notice notice) {
        return pages.draw("today.html", visitor, notice, Map.of("rows", rows(visitor)));
    }

    List<Entry> rows(Visitor visitor) {
        var say = pages.say(visitor);
        return today.slips().stream().map(slip -> row(slip, say)).toList();
    }

    private static Entry row(Slip slip, Say say) {
        var state = state(slip, say);
        return new Entry(
                slip.id().toString(),
                CLOCK.format(slip.at()),
                slip.answer().map(Slips::name).orElse(""),
                card(slip, say),
                slip.question().values().getOrDefault("patientRef", ""),
                state,
                slip.answer()
                        .map(answer -> answer.verificationNumber().grouped())
                        .orElse(""),
                slip.isNews(),
                slip.hasLabel());
    }

    private static State state(Slip slip, Say say) {
        return switch (slip.fate()) {
            case Fate.Waiting _ -> new State("…", say.of("page.waiting"), "UNKNOWN");
            case Fate.Kept _ -> new State("■", say.of("page.kept"), "UNKNOWN");
            case Fate.Failed _ -> new State("×", say.of("page.failed"), "UNKNOWN");
            case Fate.Answered answered -> {
                var verdict = new Desk(say).verdict(answered.opened().answer());
                yield new State(verdict.sign(), verdict.word(), verdict.tone().name());
            }
        };
    }

    private static String name(Verification answer) {
        return answer.details() == null ? "" : name(answer.details().insured());
    }

    private static String name(Insured insured) {
        return Printable.of(insured.name());
    }

    /// A label does not tell which card it stands for.
    private static String card(Slip slip, Say say) {
        if (slip.question().isLabel()) {
            return say.of("page.by_label");
        }
        return Stream.of("insurerNumber", "symbol", "number", "branch")
                .map(field -> slip.question().values().getOrDefault(field, ""))
                .filter(text -> !text.isBlank())
                .map(Printable::of)
                .collect(Collectors.joining(" ・ "));
    }

    /// One line of the list.
    ///
    /// @param news nobody has looked at it since it changed
    /// @param labelled its label can be printed
    public record Entry(
            String id,
            String time,
            String name,
            String card,
            String ref,
            State state,
            String number,
            boolean news,
            boolean labelled) {

        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    /// @param tone of the style sheet
    public record State(String sign, String word, String tone) {}
}
