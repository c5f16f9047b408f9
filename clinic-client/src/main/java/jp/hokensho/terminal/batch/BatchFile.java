package jp.hokensho.terminal.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.hokensho.terminal.text.Complaint;

/// A file of cards, read once to know its encoding, its header and its length before anything is asked.
///
/// @param rows without the header
record BatchFile(Path path, Encoding encoding, Header header, long rows) {

    /// @throws Complaint where it cannot be read or is no batch file
    static BatchFile of(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Complaint("file.cannot_read", path.toString());
        }
        try {
            var encoding = Encoding.of(path);
            try (var reader = new CsvReader(encoding.reader(path))) {
                var header = Header.of(reader.read().orElseThrow(() -> new Complaint("batch.empty", path.toString())));
                return new BatchFile(path, encoding, header, count(reader));
            }
        } catch (IOException _) {
            throw new Complaint("file.cannot_read", path.toString());
        }
    }

    CsvReader open() throws IOException {
        return new CsvReader(encoding.reader(path));
    }

    private static long count(CsvReader reader) throws IOException {
        var rows = 0L;
        while (reader.read().isPresent()) {
            rows++;
        }
        return rows;
    }
}
