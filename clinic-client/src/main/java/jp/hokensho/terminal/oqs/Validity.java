package jp.hokensho.terminal.oqs;

/// `QualificationValidity`, as far as this system can know it: it never says 3, which is 2 with a newer card somewhere.
public enum Validity {
    /// 有効
    VALID("1"),
    /// 無効
    INVALID("2"),
    /// 該当資格なし: an insurer answered that it has no such card, and nobody else says so
    NONE("4"),
    /// 複数該当
    SEVERAL("5");

    private final String code;

    Validity(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
