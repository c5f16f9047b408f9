package jp.hokensho.center.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.hokensho.protocol.BatchColumns;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A batch as CSV in UTF-8 (contracts.md "Batch file"). What is wrong with one row's values is that row's result;
/// a file whose columns are not clear is refused as a whole.
final class BatchFile {

    private static final List<String> NEEDED = BatchColumns.ASKED.subList(0, 3);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private BatchFile() {}

    /// @throws InvalidFields naming lines, columns by their place where a name is none of ours; nothing typed is
    ///     repeated
    static List<Question> read(byte[] csv) {
        try (var parser = FORMAT.parse(new StringReader(text(csv)))) {
            return read(parser);
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw broken instanceof InvalidFields told ? told : new InvalidFields(Map.of("csv", InputError.MALFORMED));
        }
    }

    private static List<Question> read(CSVParser parser) {
        var records = parser.getRecords();
        if (records.isEmpty()) {
            throw new InvalidFields(Map.of("csv", InputError.MISSING));
        }
        var header = records.getFirst().stream().map(String::strip).toList();
        refuseUnclear(header);
        refuseUneven(records);
        return records.stream().skip(1).map(cells -> question(header, cells)).toList();
    }

    private static void refuseUnclear(List<String> header) {
        var faults = new LinkedHashMap<String, InputError>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i);
            if (!BatchColumns.ASKED.contains(name)) {
                faults.put("line 1, column " + (i + 1), InputError.UNKNOWN);
            } else if (header.indexOf(name) < i) {
                faults.put("line 1, " + name, InputError.TAKEN);
            }
        }
        NEEDED.stream()
                .filter(name -> !header.contains(name))
                .sorted()
                .forEach(name -> faults.put("line 1, " + name, InputError.MISSING));
        refuse(faults);
    }

    private static void refuseUneven(List<CSVRecord> records) {
        var columns = records.getFirst().size();
        var faults = new LinkedHashMap<String, InputError>();
        IntStream.range(1, records.size())
                .filter(i -> records.get(i).size() != columns)
                .forEach(i -> faults.put("line " + (i + 1), InputError.MALFORMED));
        refuse(faults);
    }

    private static void refuse(Map<String, InputError> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
    }

    private static Question question(List<String> header, CSVRecord cells) {
        var values = BatchColumns.ASKED.stream()
                .map(header::indexOf)
                .map(at -> at < 0 ? "" : cells.get(at))
                .toList();
        return new Question(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6));
    }

    private static String text(byte[] csv) throws CharacterCodingException {
        var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
