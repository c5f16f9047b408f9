package jp.hokensho.cards;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/// What can be seen only when all lines of a file are together: asked of the database, so that it takes no memory here.
final class StagedChecks {

    private static final String FAMILIES = """
            select min(line) as line, bool_and(kind = 2) as none
            from card_staged group by family
            having bool_and(kind = 2)
                or min(encode(person_tag, 'hex')) filter (where kind = 1)
                    <> max(encode(person_tag, 'hex')) filter (where kind = 1)
            order by line""";
    /// The last day is that of [Cover#lastDay]; `least` passes over what is null.
    private static final String OVERLAPS = """
            select line from (
                select line, valid_from, last_day, max(last_day) over (partition by person_tag order by valid_from, line
                    rows between unbounded preceding and 1 preceding) as covered_until
                from (select *, coalesce(least(valid_until, lost_on - 1), 'infinity') as last_day from card_staged) days
            ) periods
            where valid_from <= least(covered_until, last_day) and covered_until is not null order by line""";
    private static final String DUPLICATES = """
            select line from (select line, row_number() over (partition by content_tag order by line) as nth
                from card_staged) lines
            where nth > 1 order by line""";
    private static final int AT_ONCE = 1_000;

    private final Connection connection;

    StagedChecks(Connection connection) {
        this.connection = connection;
    }

    /// Families that nobody can be answered about, and such that everybody is ambiguous in.
    StagedChecks families(Findings errors, Findings warnings) throws SQLException {
        read(FAMILIES, rows -> {
            var fault = rows.getBoolean("none") ? CardFault.NO_INSURED : CardFault.SEVERAL_INSURED;
            var into = fault.isWarning() ? warnings : errors;
            into.add(new CardFinding(rows.getLong("line"), Column.PERSON.header(), fault, ""));
        });
        return this;
    }

    /// A line that says the same as another says nothing.
    StagedChecks duplicates(Findings errors) throws SQLException {
        read(DUPLICATES, rows -> errors.add(new CardFinding(rows.getLong("line"), "", CardFault.DUPLICATE_LINE, "")));
        return this;
    }

    void overlaps(Findings warnings) throws SQLException {
        read(
                OVERLAPS,
                rows -> warnings.add(
                        new CardFinding(rows.getLong("line"), Column.VALID_FROM.header(), CardFault.OVERLAP, "")));
    }

    private void read(String sql, RowReader reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
