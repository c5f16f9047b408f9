package jp.hokensho.cards;

import java.io.Serial;
import java.util.List;

/// A card file that is not loaded, or cannot be written: nothing was changed. Carries no personal data.
public final class CardFileRejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Findings findings;

    CardFileRejected(Findings findings) {
        super("card file rejected, errors: " + findings.count());
        this.findings = findings;
    }

    public Findings findings() {
        return findings;
    }

    /// The first ones.
    public List<CardFinding> errors() {
        return findings.first();
    }

    /// How many there are.
    public long count() {
        return findings.count();
    }
}
