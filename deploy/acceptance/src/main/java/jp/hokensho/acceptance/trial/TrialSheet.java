package jp.hokensho.acceptance.trial;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.trial.TrialTable.Difference;
import jp.hokensho.acceptance.trial.TrialTable.Row;

/// The centre's table beside the source's, for a terminal: `11=11` where they agree, `11≠12` where they do not, `(11)`
/// where the source says nothing.
public final class TrialSheet {

    private static final String ALL = "all";
    private static final int SESSION = 8;
    private static final int CELL = 7;
    private static final int GAP = 2;

    private final TrialTable found;
    private final TrialTable source;
    private final Say say;
    private final List<String> heads;

    public TrialSheet(TrialTable found, TrialTable source, Say say) {
        this.found = found;
        this.source = source;
        this.say = say;
        this.heads = List.of(
                say.words("アクセス", "accesses"),
                say.words("有効", "valid"),
                say.words("有効期限切れ", "expired"),
                say.words("記号番号なし", "card not found"),
                say.words("保険者番号なし", "insurer not found"),
                say.words("その他", "other"));
    }

    public String text() {
        var head = Stream.of("", title(), rule("="), columns(say.words("回", "session"), heads));
        var clinics = source.rows().stream().map(Row::clinic).distinct().flatMap(this::clinic);
        var foot = Stream.concat(Stream.of(rule("="), legend()), verdict());
        return Stream.of(head, clinics, foot).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private String title() {
        return say.words("保険証実証実験・認証アクセス件数一覧", "Accesses of the trial of 2005 by clinic, session and outcome");
    }

    private String legend() {
        return say.words(
                "左=記録から数えた数、右=出典の数。（）は出典に内訳のないところに見つかった数。",
                "left: counted from the record, right: the source. In parentheses: found where the source has no figure.");
    }

    private Stream<String> clinic(String clinic) {
        var rows = source.rows().stream()
                .filter(row -> row.clinic().equals(clinic))
                .toList();
        var title = clinic.equals(ALL)
                ? Stream.<String>empty()
                : Stream.of(clinic + "  " + rows.getFirst().district());
        return Stream.of(Stream.of(rule("-")), title, rows.stream().map(this::line))
                .flatMap(lines -> lines);
    }

    private String line(Row expected) {
        var row = found.find(expected);
        var cells = IntStream.range(0, TrialTable.CELLS.size())
                .mapToObj(i -> cell(row.map(it -> it.cell(i)).orElse(OptionalInt.empty()), expected.cell(i)));
        var other = row.map(it -> Integer.toString(it.other())).orElse("-");
        return columns(session(expected), Stream.concat(cells, Stream.of(other)).toList());
    }

    private String session(Row row) {
        if (row.isTotal()) {
            return row.clinic().equals(ALL) ? say.words("総計", "all") : say.words("計", "total");
        }
        return say.words("第" + row.session() + "回", row.session());
    }

    private static String cell(OptionalInt found, OptionalInt expected) {
        var counted = number(found);
        if (expected.isEmpty()) {
            return "(" + counted + ")";
        }
        return counted + (found.equals(expected) ? "=" : "≠") + number(expected);
    }

    private static String number(OptionalInt cell) {
        return cell.isPresent() ? Integer.toString(cell.getAsInt()) : "-";
    }

    private String columns(String first, List<String> others) {
        var cells = IntStream.range(0, heads.size())
                .mapToObj(i -> blanks(column(heads.get(i)) - width(others.get(i))) + others.get(i));
        return first + blanks(SESSION - width(first)) + cells.collect(Collectors.joining());
    }

    private String rule(String sign) {
        return sign.repeat(SESSION + heads.stream().mapToInt(TrialSheet::column).sum());
    }

    /// Room for `625=625`, and for the head.
    private static int column(String head) {
        return GAP + Math.max(CELL, width(head));
    }

    private static String blanks(int count) {
        return " ".repeat(Math.max(0, count));
    }

    /// Kana and kanji take two columns; there is nothing else in this table.
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    private Stream<String> verdict() {
        var differences = found.differences(source);
        return differences.isEmpty()
                ? Stream.of(say.words("出典の数とすべて一致しました。", "Every figure of the source was found again."))
                : Stream.concat(
                        Stream.of(say.words("出典と違うところ:", "These differ from the source:")),
                        differences.stream().map(TrialSheet::words));
    }

    private static String words(Difference each) {
        return "  %s %s %s: %s ≠ %s"
                .formatted(each.clinic(), each.session(), each.cell(), number(each.found()), number(each.expected()));
    }
}
