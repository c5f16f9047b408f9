package jp.hokensho.terminal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.terminal.desk.Sheet.Line;
import jp.hokensho.terminal.desk.Sheet.Member;
import jp.hokensho.terminal.text.Ink;
import jp.hokensho.terminal.text.Table;
import jp.hokensho.terminal.text.Width;

/// Draws a sheet as lines of text.
///
/// @param columns no line is wider
public record Paper(Width width, int columns, Ink ink) {

    private static final String INDENT = "  ";
    private static final int GAP = 2;

    public List<String> lines(Sheet sheet) {
        var lines = new ArrayList<String>();
        lines.addAll(verdict(sheet.verdict()));
        lines.addAll(advice(sheet.advice()));
        lines.add("");
        lines.addAll(body(sheet.lines()));
        if (!sheet.family().members().isEmpty()) {
            lines.add("");
            lines.addAll(family(sheet.family()));
        }
        return lines;
    }

    private List<String> verdict(Verdict verdict) {
        var text = " " + verdict.sign() + " " + verdict.word();
        return switch (ink) {
            case PLAIN -> List.of("=".repeat(columns), text, "=".repeat(columns));
            case COLOURED -> List.of(ink.tone(verdict.tone(), width.pad(text, columns)));
        };
    }

    private List<String> advice(List<String> advice) {
        return advice.stream()
                .flatMap(text -> width.wrap(text, columns - INDENT.length()).stream())
                .map(text -> INDENT + text)
                .toList();
    }

    private List<String> body(List<Line> lines) {
        var label = lines.stream().map(Line::label).mapToInt(width::of).max().orElse(0) + GAP;
        return lines.stream().flatMap(line -> line(line, label)).toList();
    }

    private Stream<String> line(Line line, int label) {
        var values = line.values().stream()
                .flatMap(value -> width.wrap(value, columns - INDENT.length() - label).stream())
                .toList();
        return Stream.concat(
                Stream.of(INDENT + ink.faint(width.pad(line.label(), label)) + values.getFirst()),
                values.stream().skip(1).map(value -> INDENT + " ".repeat(label) + value));
    }

    private List<String> family(Sheet.Family family) {
        var rows = new ArrayList<List<List<String>>>();
        rows.add(family.head().stream().map(List::of).toList());
        family.members().forEach(member -> rows.add(row(member)));
        var table = new Table(rows).lines(width, columns - 2 * INDENT.length());
        return Stream.concat(
                        Stream.of(INDENT + ink.strong(family.title()), INDENT + INDENT + ink.faint(table.getFirst())),
                        table.stream().skip(1).map(line -> INDENT + INDENT + line))
                .toList();
    }

    private static List<List<String>> row(Member member) {
        var name = member.kana().isBlank() ? List.of(member.name()) : List.of(member.name(), member.kana());
        return Stream.concat(Stream.of(name), member.cells().stream().map(List::of))
                .toList();
    }
}
