package jp.hokensho.terminal.batch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.hokensho.protocol.BatchColumns;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.batch.CsvReader.Fields;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// A table of cards that somebody handed in at the page: a CSV file, or what a spreadsheet copies. Personal:
/// `toString` masks it.
///
/// @param columns names of the columns that were recognised, in the order of a batch file
public record Table(List<String> columns, List<Line> lines) {

    /// As spreadsheets and receipt computers head their columns.
    private static final Map<String, String> ALSO = Map.of(
            "保険者番号", "insurer_number",
            "記号", "symbol",
            "番号", "number",
            "枝番", "branch",
            "生年月日", "birth_date",
            "対象年月日", "target_date",
            "受診日", "target_date",
            "整理番号", "patient_ref",
            "患者番号", "patient_ref");

    private static final String MARK = "\uFEFF";

    /// @param defect why it cannot be asked, in words; empty where it can
    public record Line(int number, VerificationRequest question, String defect) {

        /// What stands in these columns; empty where nothing does.
        public List<String> cells(List<String> columns) {
            return columns.stream()
                    .map(column -> Objects.toString(
                            switch (column) {
                                case "insurer_number" -> question.insurerNumber();
                                case "symbol" -> question.symbol();
                                case "number" -> question.number();
                                case "branch" -> question.branch();
                                case "birth_date" -> question.birthDate();
                                case "target_date" -> question.targetDate();
                                default -> question.patientRef();
                            },
                            ""))
                    .toList();
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /// In UTF-8, otherwise in windows-31j.
    ///
    /// @param today in Asia/Tokyo
    /// @throws Complaint where the columns are not clear
    public static Table of(byte[] file, Say say, LocalDate today) {
        return of(text(file), say, today);
    }

    /// Columns are parted by commas or, as a spreadsheet copies them, by tabs.
    ///
    /// @throws Complaint where the columns are not clear
    public static Table of(String text, Say say, LocalDate today) {
        var records = records(text.startsWith(MARK) ? text.substring(1) : text);
        if (records.size() < 2) {
            throw new Complaint("bulk.no_rows");
        }
        var names = records.getFirst().values().stream().map(Table::name).toList();
        var header = Header.of(new Fields(names, false));
        var lines = new ArrayList<Line>();
        for (var record : records.subList(1, records.size())) {
            var row = header.row(record);
            lines.add(new Line(
                    lines.size() + 1,
                    row.question(),
                    row.defect(say, today).map(words -> named(words, say)).orElse("")));
        }
        return new Table(BatchColumns.ASKED.stream().filter(names::contains).toList(), lines);
    }

    /// The same; rows without a target date are about this day.
    public Table about(LocalDate day) {
        return new Table(
                columns,
                lines.stream()
                        .map(line -> new Line(line.number(), about(line.question(), day), line.defect()))
                        .toList());
    }

    private static VerificationRequest about(VerificationRequest question, LocalDate day) {
        return question.targetDate() != null
                ? question
                : new VerificationRequest(
                        question.insurerNumber(),
                        question.symbol(),
                        question.number(),
                        question.branch(),
                        question.birthDate(),
                        day.toString(),
                        question.patientRef(),
                        null);
    }

    /// The rows that can be asked.
    public List<VerificationRequest> askable() {
        return lines.stream()
                .filter(line -> line.defect().isEmpty())
                .map(Line::question)
                .toList();
    }

    public List<Line> defects() {
        return lines.stream().filter(line -> !line.defect().isEmpty()).toList();
    }

    /// Why it cannot be read, with the columns' names in the reader's language.
    public static String words(Complaint complaint, Say say) {
        return BatchColumns.ASKED.stream()
                .reduce(complaint.in(say), (words, name) -> words.replace(name, say.of("bulk." + name)));
    }

    /// With the columns' names in the reader's language.
    private static String named(String defect, Say say) {
        return BatchColumns.ASKED.stream()
                .reduce(defect, (words, name) -> words.replace(name + ": ", say.of("bulk." + name) + ": "));
    }

    private static List<Fields> records(String text) {
        return text.lines().findFirst().filter(line -> line.indexOf('\t') >= 0).isPresent()
                ? text.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Fields(List.of(line.split("\t", -1)), false))
                        .toList()
                : commas(text);
    }

    private static List<Fields> commas(String text) {
        var records = new ArrayList<Fields>();
        try (var reader = new CsvReader(new StringReader(text))) {
            for (var next = reader.read(); next.isPresent(); next = reader.read()) {
                records.add(next.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return records;
    }

    private static String name(String typed) {
        return Optional.ofNullable(ALSO.get(typed.strip())).orElse(typed);
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(file, Encoding.WINDOWS_31J.charset());
        }
    }

    @Override
    public String toString() {
        return "Table[" + lines.size() + "]";
    }
}
