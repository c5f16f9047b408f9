package jp.hokensho.center.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.batch.Line.Result;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;

/// The table `batch_row`. What was typed is sealed for the row it stands in.
@Singleton
class LineRows {

    private static final String INSERT =
            "insert into batch_row (batch, line, tenant, question, state) values (?, ?, ?, ?, ?)";
    private static final String KEEP = """
            update batch_row set state = ?, stream = ?, position = ?, outcome = ?, problem = ?
            where batch = ? and line = ? and state = 'WAITING'""";
    private static final String WAITING =
            "select * from batch_row where batch = ? and state = 'WAITING' order by line limit ?";
    private static final String PAGE = """
            select * from batch_row
            where batch = ? and line > ? and state = coalesce(?, state)
                and outcome is not distinct from coalesce(?, outcome)
            order by line limit ?""";
    private static final String COUNT =
            "select state, outcome, count(*) from batch_row where batch = ? group by state, outcome";

    private final Tenants tenants;
    private final SecretBox box;
    private final ObjectMapper json;

    LineRows(Tenants tenants, Vault vault, ObjectMapper json) {
        this.tenants = tenants;
        this.box = vault.batchesBox();
        this.json = json;
    }

    void insert(Connection connection, Batch batch, List<Question> questions) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < questions.size(); i++) {
                var question = questions.get(i);
                statement.setObject(1, batch.id());
                statement.setInt(2, i + 1);
                statement.setString(3, batch.order().clinic());
                statement.setBytes(4, box.seal(written(question), place(batch.id(), i + 1)));
                statement.setString(
                        5, question.fault(batch.day()).isPresent() ? "INVALID" : new Result.Waiting().state());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void keep(Connection connection, UUID batch, Line line) throws SQLException {
        var number = line.result().onRecord();
        Rows.change(
                connection,
                KEEP,
                line.result().state(),
                number.map(TraceNumber::stream).orElse(null),
                number.map(TraceNumber::position).orElse(null),
                line.result() instanceof Result.Answered answered
                        ? answered.outcome().name()
                        : null,
                line.result() instanceof Result.Refused refused
                        ? refused.problem().name()
                        : null,
                batch,
                line.line());
    }

    List<Line> waiting(Connection connection, UUID batch, int limit) throws SQLException {
        return Rows.list(connection, WAITING, this::line, batch, limit);
    }

    List<Line> page(Batch batch, Part part) {
        return tenants.list(
                batch.order().clinic(),
                PAGE,
                this::line,
                batch.id(),
                part.after(),
                part.state().map(Enum::name).orElse(null),
                part.outcome().map(Enum::name).orElse(null),
                part.limit());
    }

    Counts count(Batch batch) {
        return Counts.of(tenants.list(
                batch.order().clinic(),
                COUNT,
                row -> new Counts.Count(row.getString(1), row.getString(2), row.getInt(3)),
                batch.id()));
    }

    private Line line(ResultSet row) throws SQLException {
        var line = row.getInt("line");
        var typed = box.open(row.getBytes("question"), place(row.getObject("batch", UUID.class), line));
        return new Line(line, read(typed), result(row));
    }

    private static Result result(ResultSet row) throws SQLException {
        var number = row.getObject("stream") == null
                ? Optional.<TraceNumber>empty()
                : Optional.of(TraceNumber.of(row.getInt("stream"), row.getLong("position")));
        return switch (row.getString("state")) {
            case "ANSWERED" -> new Result.Answered(number.orElseThrow(), Outcome.valueOf(row.getString("outcome")));
            case "REFUSED" -> new Result.Refused(ProblemType.valueOf(row.getString("problem")), number);
            case "INVALID" -> new Result.Invalid();
            default -> new Result.Waiting();
        };
    }

    private byte[] written(Question question) {
        try {
            return json.writeValueAsBytes(question);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Question read(byte[] typed) {
        try {
            return json.readValue(typed, Question.class);
        } catch (IOException altered) {
            throw new UncheckedIOException(altered);
        }
    }

    private static byte[] place(UUID batch, int line) {
        return ("batch_row/" + batch + "/" + line).getBytes(UTF_8);
    }
}
