package jp.hokensho.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import jp.hokensho.acceptance.stack.Failed;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.acceptance.stack.Together;

/// Segments of the write-ahead log. A database that is new makes each while those wait who commit; one that has
/// run for a while uses those of before again. What is measured is the latter.
final class Segments {

    /// A gigabyte of 16 MiB each, as `max_wal_size`.
    private static final int ALL = 64;

    private Segments() {}

    static void makeAll(Stack stack, Say say) {
        say.step("データベースの領域を用意しています", "Making room in the databases");
        Together.run(
                () -> make(stack.center().database().superuserUrl()),
                () -> make(stack.adapter(2).database().superuserUrl()));
    }

    /// @param url with a superuser and its password
    static void make(String url) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var made = 0; made < ALL; made++) {
                statement.execute("select pg_logical_emit_message(false, 'bench', ''), pg_switch_wal()");
            }
            statement.execute("checkpoint");
        } catch (SQLException failed) {
            throw new Failed("no room for the write-ahead log", failed);
        }
    }
}
