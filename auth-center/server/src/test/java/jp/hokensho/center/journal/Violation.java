package jp.hokensho.center.journal;

import java.util.function.Supplier;

/// Something that must never be.
final class Violation extends Error {

    private static final long serialVersionUID = 1L;

    Violation(String what) {
        super(what);
    }

    static void unless(boolean right, Supplier<String> what) {
        if (!right) {
            throw new Violation(what.get());
        }
    }
}
