package jp.hokensho.center.tree;

import java.io.Serial;
import java.sql.SQLException;
import java.time.Duration;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.problem.Refusing;

/// The database could not be asked just now: 503.
final class Unreadable extends RuntimeException implements Refusing {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Duration WAIT = Duration.ofSeconds(2);

    Unreadable(SQLException cause) {
        super(cause);
    }

    @Override
    public Refusal refusal() {
        return Refusal.unavailable(WAIT);
    }
}
