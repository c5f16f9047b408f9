package jp.hokensho.center.journal;

import java.sql.SQLException;

/// What the simulated database says. There are many, so they do not tell where they come from.
final class Mishap extends SQLException {

    private static final long serialVersionUID = 1L;

    Mishap(String what, String state) {
        super(what, state);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
