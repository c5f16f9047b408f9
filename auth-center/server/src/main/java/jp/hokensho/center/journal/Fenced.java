package jp.hokensho.center.journal;

import java.sql.SQLException;

/// Another node took the stream, or its head is not what we left: this process writes nothing more.
final class Fenced extends SQLException {

    private static final long serialVersionUID = 1L;

    Fenced() {
        super("the stream's head was moved by another");
    }
}
