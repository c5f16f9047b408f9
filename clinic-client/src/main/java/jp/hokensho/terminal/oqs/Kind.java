package jp.hokensho.terminal.oqs;

/// The questions that a receipt computer puts into files, by the names of the national system.
public enum Kind {
    /// one card
    SINGLE("siquc01", 64 * 1024),
    /// many cards: the answer is a reception number
    BULK("muquc01", 4 * 1024 * 1024),
    /// what became of a reception number
    RESULT("muquc02", 64 * 1024);

    private final String code;
    private final int largest;

    Kind(String code, int largest) {
        this.code = code;
        this.largest = largest;
    }

    String code() {
        return code;
    }

    /// Bytes that such a file may have.
    public int largest() {
        return largest;
    }
}
