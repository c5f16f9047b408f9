package jp.hokensho.cards;

import java.io.Serial;
import java.util.List;

/// A card file that is not loaded: nothing was changed. Carries no personal data.
public final class CardFileRejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<CardError> errors;
    private final long count;

    /// @param errors the first ones
    /// @param count how many there are
    public CardFileRejected(List<CardError> errors, long count) {
        super("card file rejected, errors: " + count);
        this.errors = List.copyOf(errors);
        this.count = count;
    }

    public List<CardError> errors() {
        return errors;
    }

    public long count() {
        return count;
    }
}
