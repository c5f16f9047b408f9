package jp.hokensho.center.journal;

import java.util.TreeSet;

/// Positions of this stream's questions that have no answer yet. Belongs to the appender's thread.
final class OpenQuestions {

    private final int stream;
    private final TreeSet<Long> positions = new TreeSet<>();

    OpenQuestions(int stream) {
        this.stream = stream;
    }

    /// The lowest open position, or the head's next where none is: everything below is answered.
    long lowest(Head head) {
        return positions.isEmpty() ? head.next() : positions.first();
    }

    void add(long position) {
        positions.add(position);
    }

    void note(Row row) {
        switch (row.event()) {
            case Asked _ -> positions.add(row.number().position());
            case Answered answered
            when answered.question().stream() == stream ->
                positions.remove(answered.question().position());
            default -> {}
        }
    }
}
