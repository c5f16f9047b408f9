package jp.hokensho.acceptance.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Accesses by clinic, session and outcome: the trial's own table, or the centre's report in the same columns.
public record TrialTable(List<Row> rows) {

    public static final int ACCESSES = 0;
    static final List<String> CELLS = List.of("accesses", "valid", "expired", "card_not_found", "insurer_not_found");
    static final String TOTAL = "total";

    private static final int FIRST_CELL = 3;

    public TrialTable {
        rows = List.copyOf(rows);
    }

    /// @param session name of the session, or `total`
    /// @param cells in the order of [#CELLS]; empty where the source says nothing
    public record Row(String clinic, String district, String session, List<OptionalInt> cells) {

        public OptionalInt cell(int column) {
            return cells.get(column);
        }

        boolean isTotal() {
            return session.equals(TOTAL);
        }

        boolean isOf(Row other) {
            return clinic.equals(other.clinic) && district.equals(other.district) && session.equals(other.session);
        }

        /// What the outcomes leave of the accesses.
        int other() {
            return cell(ACCESSES).orElse(0)
                    - cells.stream().skip(1).mapToInt(cell -> cell.orElse(0)).sum();
        }
    }

    /// The trial's own.
    public static TrialTable source() {
        try (var stream = TrialTable.class.getResourceAsStream("trial-2005.csv")) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param csv a header line, then rows; lines that begin with `#` are remarks
    public static TrialTable parse(String csv) {
        return new TrialTable(csv.lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(TrialTable::row)
                .toList());
    }

    private static Row row(String line) {
        var columns = line.split(",", -1);
        var cells = IntStream.range(0, CELLS.size())
                .mapToObj(i -> columns[FIRST_CELL + i])
                .map(text -> text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text)))
                .toList();
        return new Row(columns[0], columns[1], columns[2], cells);
    }

    Optional<Row> find(Row other) {
        return rows.stream().filter(row -> row.isOf(other)).findFirst();
    }

    /// The sessions of each clinic, in the order of the table.
    List<List<Row>> clinics() {
        return rows.stream()
                .filter(row -> !row.isTotal())
                .map(Row::clinic)
                .distinct()
                .map(this::sessions)
                .toList();
    }

    private List<Row> sessions(String clinic) {
        return rows.stream()
                .filter(row -> row.clinic().equals(clinic) && !row.isTotal())
                .toList();
    }

    Row total(String clinic) {
        return rows.stream()
                .filter(row -> row.clinic().equals(clinic) && row.isTotal())
                .findFirst()
                .orElseThrow();
    }

    /// A cell that is not what it is to be.
    ///
    /// @param found empty where the row is missing
    /// @param expected empty where the row is one too many
    public record Difference(String clinic, String session, String cell, OptionalInt found, OptionalInt expected) {}

    /// Every known cell of the other table that differs here, and every row that the other does not have.
    public List<Difference> differences(TrialTable other) {
        var known = other.rows.stream().flatMap(row -> differences(find(row), row));
        var more = rows.stream()
                .filter(row -> other.find(row).isEmpty())
                .map(row -> new Difference(
                        row.clinic(), row.session(), CELLS.getFirst(), row.cell(ACCESSES), OptionalInt.empty()));
        return Stream.concat(known, more).toList();
    }

    private static Stream<Difference> differences(Optional<Row> found, Row expected) {
        return IntStream.range(0, CELLS.size())
                .filter(i -> expected.cell(i).isPresent())
                .mapToObj(i -> new Difference(
                        expected.clinic(),
                        expected.session(),
                        CELLS.get(i),
                        found.map(row -> row.cell(i)).orElse(OptionalInt.empty()),
                        expected.cell(i)))
                .filter(each -> !each.found().equals(each.expected()));
    }
}
