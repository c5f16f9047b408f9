package jp.hokensho.terminal.desk;

import java.util.List;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.QrCode;

/// What stands on one label, in black alone. Personal: `toString` masks it. Every text in it is printable,
/// whatever the centre sent.
///
/// @param name whose label it is; empty where the answer names nobody
/// @param verdict in sign and word
/// @param number the verification number 認証番号 in groups of four
/// @param lines validity, insurer, masked card
/// @param days which day was asked about, and when
/// @param code of the bare token
public record LabelText(Sized name, Sized verdict, String number, List<String> lines, List<String> days, QrCode code) {

    public LabelText {
        lines = lines.stream().map(Printable::of).toList();
        days = List.copyOf(days);
    }

    @Override
    public String toString() {
        return "LabelText[" + number + "]";
    }

    /// @param size `large`, `middle` or `tight`: the largest in which the text has room
    public record Sized(String text, String size) {

        public Sized {
            text = Printable.of(text);
        }

        @Override
        public String toString() {
            return "Sized[****]";
        }
    }
}
