package jp.hokensho.terminal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.hokensho.protocol.CheckedReceipt;
import jp.hokensho.protocol.Receipt.Facts;
import jp.hokensho.protocol.ReceiptVerdict;
import jp.hokensho.terminal.desk.Sheet.Family;
import jp.hokensho.terminal.desk.Sheet.Line;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Tone;

/// What is shown of a receipt that was checked.
public final class ReceiptScreen {

    private final Say say;
    private final Days days;

    public ReceiptScreen(Say say) {
        this.say = say;
        this.days = new Days(say);
    }

    public Sheet sheet(CheckedReceipt told) {
        var genuine = told.verdict() == ReceiptVerdict.GENUINE;
        var verdict = new Verdict(
                genuine ? "○" : "×",
                told.message(),
                genuine ? Tone.GOOD : Tone.ATTENTION,
                told.verdict().name().toLowerCase(Locale.ROOT));
        var states = told.states();
        return new Sheet(
                verdict,
                states == null ? "" : states.number().grouped(),
                "",
                List.of(),
                states == null ? List.of() : lines(told),
                Family.none());
    }

    private List<Line> lines(CheckedReceipt told) {
        var lines = new ArrayList<>(stated(told.states(), whose(told)));
        var key = told.key();
        var from = days.moment(key.from());
        lines.add(line(
                "key",
                key.until() == null
                        ? say.of("receipt.key_open", from)
                        : say.of("receipt.key_ended", from, days.moment(key.until()))));
        lines.add(line("record", say.of("receipt.record_" + record(told.inJournal()))));
        return lines;
    }

    private List<Line> stated(Facts states, String whose) {
        return List.of(
                line("number", states.number().grouped()),
                line("outcome", states.outcome().message(say.locale()), states.late() ? say.of("receipt.late") : ""),
                line("target", days.day(states.targetDate())),
                line("verified", days.moment(states.verifiedAt())),
                line("clinic", states.clinic(), whose),
                line("insurer", states.insurerNumber().printed()),
                line("source", say.of("desk.source." + states.source().name().toLowerCase(Locale.ROOT))));
    }

    private String whose(CheckedReceipt told) {
        if (told.own() == null) {
            return "";
        }
        return say.of(told.own() ? "receipt.own" : "receipt.foreign");
    }

    private static String record(Boolean inJournal) {
        if (inJournal == null) {
            return "unseen";
        }
        return inJournal ? "agrees" : "differs";
    }

    private Line line(String key, String... values) {
        return Line.of(say.of("receipt." + key), values);
    }
}
