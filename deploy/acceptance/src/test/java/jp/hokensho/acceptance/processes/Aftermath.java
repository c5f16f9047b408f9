package jp.hokensho.acceptance.processes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.hokensho.acceptance.load.Given;
import jp.hokensho.acceptance.stack.Database;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.protocol.TraceNumber;

/// What the databases hold after the crashes.
///
/// @param answers outcome by question
/// @param gaps streams whose positions are not 1, 2, 3 …
/// @param adapters numbers that the adapters have on their own record
record Aftermath(
        Map<String, String> answers, List<String> gaps, long questionsWithoutAnswer, long rows, Set<String> adapters) {

    static Aftermath of(Stack stack) throws SQLException {
        var adapters = new HashSet<String>();
        for (var number : List.of(1, 2)) {
            adapters.addAll(numbers(stack.adapter(number).database()));
        }
        try (var center = open(stack.center().database(), "center_auditor")) {
            return new Aftermath(answers(center), gaps(center), unanswered(center), rows(center), adapters);
        }
    }

    /// Numbers of the file whose answer on the record is another, or none.
    List<String> missing(List<Given> given) {
        return given.stream()
                .filter(each -> !each.outcome().equals(answers.get(each.number())))
                .map(Given::number)
                .toList();
    }

    List<String> unknownToAdapters(List<Given> given) {
        return given.stream()
                .filter(each -> each.source().equals("LIVE"))
                .map(Given::number)
                .filter(number -> !adapters.contains(number))
                .toList();
    }

    String summary() {
        return rows + " rows, " + answers.size() + " answered questions, " + adapters.size()
                + " on the adapters' records";
    }

    private static Map<String, String> answers(Connection center) throws SQLException {
        var answers = new HashMap<String, String>();
        for (var row : query(center, "select stream, position, outcome from verification_row")) {
            answers.put(number(row), row.get(2));
        }
        return answers;
    }

    private static List<String> gaps(Connection center) throws SQLException {
        return query(
                        center,
                        "select stream from journal group by stream"
                                + " having count(*) <> max(position) or min(position) <> 1"
                                + " union select stream from stream_head h where next <> 1 +"
                                + " (select coalesce(max(position), 0) from journal j where j.stream = h.stream)")
                .stream()
                .map(List::getFirst)
                .toList();
    }

    /// Two answers to one question cannot be: the question is the primary key.
    private static long unanswered(Connection center) throws SQLException {
        return count(
                center,
                "select count(*) from question_row q full join verification_row v using (stream, position)"
                        + " where q.position is null or v.position is null");
    }

    private static long rows(Connection center) throws SQLException {
        return count(center, "select count(*) from journal");
    }

    private static List<String> numbers(Database adapter) throws SQLException {
        try (var connection = open(adapter, "adapter_app")) {
            return query(connection, "select stream, position from answer_record").stream()
                    .map(Aftermath::number)
                    .toList();
        }
    }

    private static String number(List<String> row) {
        return TraceNumber.of(Integer.parseInt(row.get(0)), Long.parseLong(row.get(1)))
                .toString();
    }

    private static Connection open(Database database, String role) throws SQLException {
        return DriverManager.getConnection(database.url(), role, database.password(role));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        return Long.parseLong(query(connection, sql).getFirst().getFirst());
    }

    private static List<List<String>> query(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
