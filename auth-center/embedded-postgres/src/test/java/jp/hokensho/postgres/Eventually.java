package jp.hokensho.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;

/// Asks again until there is an answer.
final class Eventually {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Eventually() {}

    /// The first answer that is neither null nor an exception of the database.
    static <T> T answer(Callable<T> question) {
        var deadline = Deadline.in(PATIENCE);
        while (true) {
            try {
                var answer = question.call();
                if (answer != null) {
                    return answer;
                }
            } catch (SQLException _) {
                // asked again until the deadline
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
            deadline.pause("it did not happen");
        }
    }
}
