package jp.hokensho.cards;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Keeps one CSV record from filling the memory: a quote that never closes would take in the rest of the file.
/// Counts characters read ahead since the last [#recordRead()].
final class RecordLimit extends FilterReader {

    static final int MAX_RECORD = 1 << 18;

    private long sinceRecord;

    RecordLimit(Reader in) {
        super(in);
    }

    void recordRead() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        counted(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        return counted(super.read(buffer, offset, length));
    }

    private int counted(int characters) throws IOException {
        sinceRecord += Math.max(0, characters);
        if (sinceRecord > MAX_RECORD) {
            throw new IOException("a record of more than " + MAX_RECORD + " characters");
        }
        return characters;
    }
}
