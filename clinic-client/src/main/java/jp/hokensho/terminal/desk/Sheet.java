package jp.hokensho.terminal.desk;

import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.terminal.text.Printable;

/// What one answer shows, however it is drawn. Personal throughout: `toString` masks it. Every text in it
/// is printable, whatever the centre sent.
///
/// @param number the verification number 認証番号 in groups of four
/// @param receipt as the centre signed it; empty where there is none
/// @param advice what to do now: whom to call, what number to quote
public record Sheet(
        Verdict verdict, String number, String receipt, List<String> advice, List<Line> lines, Family family) {

    public Sheet {
        receipt = Printable.of(receipt);
        advice = printable(advice);
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "Sheet[" + number + "]";
    }

    private static List<String> printable(List<String> texts) {
        return texts.stream().map(Printable::of).toList();
    }

    /// A label with what belongs to it, one or more lines.
    public record Line(String label, List<String> values) {
        public Line {
            values = printable(values.stream()
                    .filter(value -> value != null && !value.isBlank())
                    .toList());
        }

        static Line of(String label, String... values) {
            return new Line(label, Stream.of(values).toList());
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /// Dependents 被扶養者 in columns. Without rows where the answer names none.
    ///
    /// @param head one word a column; the first is the name's
    public record Family(String title, List<String> head, List<Member> members) {
        public Family {
            head = List.copyOf(head);
            members = List.copyOf(members);
        }

        static Family none() {
            return new Family("", List.of(), List.of());
        }
    }

    /// @param cells the columns after the name
    public record Member(String name, String kana, List<String> cells) {
        public Member {
            name = Printable.of(name);
            kana = Printable.of(kana);
            cells = printable(cells);
        }

        @Override
        public String toString() {
            return "Member[****]";
        }
    }
}
