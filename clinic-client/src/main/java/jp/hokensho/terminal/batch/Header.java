package jp.hokensho.terminal.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.hokensho.protocol.BatchColumns;
import jp.hokensho.terminal.batch.CsvReader.Fields;
import jp.hokensho.terminal.text.Complaint;

/// The first line of a batch file: which column is where. Columns nobody here knows are carried along;
/// result columns are passed over, so that a result file can be worked through again.
///
/// @param names of the file's columns, lower case
record Header(List<String> names) {

    private static final List<String> NEEDED = BatchColumns.ASKED.subList(0, 3);

    /// @throws Complaint where a needed column is missing or one comes twice
    static Header of(Fields line) {
        var names = line.values().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        NEEDED.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new Complaint("batch.column_missing", name);
        });
        if (new HashSet<>(names).size() < names.size()) {
            throw new Complaint("batch.column_twice");
        }
        return new Header(names);
    }

    /// The result's columns: what was asked, what the caller keeps beside it, what was answered.
    List<String> resultNames() {
        return Stream.of(BatchColumns.ASKED, carried(), BatchColumns.ANSWERED)
                .flatMap(List::stream)
                .toList();
    }

    Row row(Fields fields) {
        var values = new ArrayList<>(fields.values());
        while (values.size() > names.size() && values.getLast().isEmpty()) {
            values.removeLast();
        }
        var fits = values.size() == names.size() && !fields.broken();
        return new Row(
                BatchColumns.ASKED.stream().map(name -> value(values, name)).toList(),
                carried().stream().map(name -> value(values, name)).toList(),
                fits);
    }

    private List<String> carried() {
        return names.stream()
                .filter(name -> !BatchColumns.ASKED.contains(name) && !BatchColumns.ANSWERED.contains(name))
                .toList();
    }

    private String value(List<String> values, String name) {
        var index = names.indexOf(name);
        return index < 0 || index >= values.size() ? "" : values.get(index);
    }
}
