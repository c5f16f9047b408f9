package jp.hokensho.adapter.record;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import jp.hokensho.adapter.record.Recorded.Exchange;
import jp.hokensho.protocol.TraceNumber;

/// The door of the record.
@Singleton
public class AnswerRecord {

    private final DataSource database;
    private final RecordTable table;
    private final RecordWriter writer;

    AnswerRecord(DataSource database, RecordTable table, RecordWriter writer) {
        this.database = database;
        this.table = table;
        this.writer = writer;
    }

    /// Returns when the exchange is durable. Idempotent by number: where one is on record already it is given back,
    /// and that is what must be told.
    ///
    /// @throws RecordUnavailable when it may not be on record
    /// @throws NumberReused when another question is on record under the number
    public Recorded write(Exchange exchange) {
        try {
            var recorded = writer.submit(exchange).join();
            if (!recorded.exchange().orElseThrow().asksTheSame(exchange.asked())) {
                throw new NumberReused(exchange.asked().number());
            }
            return recorded;
        } catch (CompletionException failed) {
            throw new RecordUnavailable("not on record", failed.getCause());
        }
    }

    public Optional<Recorded> find(TraceNumber number) {
        try (var connection = database.getConnection()) {
            return table.find(connection, number);
        } catch (SQLException failed) {
            throw new RecordUnavailable("the record cannot be read", failed);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        writer.close();
    }
}
