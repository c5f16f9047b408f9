package jp.hokensho.terminal.center;

import java.io.Serial;
import java.util.Optional;

/// The centre does not take this mandate: no more, or not yet. Only a person can put that right.
public final class NoMandate extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String words;
    private final transient CenterProblem refusal;

    /// @param words key of what the person is told
    NoMandate(String words, CenterProblem refusal) {
        super(words);
        this.words = words;
        this.refusal = refusal;
    }

    public String words() {
        return words;
    }

    /// The number under which the refusal is on record.
    public Optional<String> traceNumber() {
        return refusal.traceNumber();
    }
}
