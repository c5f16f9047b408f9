package jp.hokensho.center.withholding;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;

/// The table `withholding`. Card and reason are sealed for the row they stand in.
@Singleton
class WithholdingRows {

    private static final String INSERT = """
            insert into withholding (id, insurer, tag, content, since, last_day) values (?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select * from withholding where insurer = ? and lifted_at is null and last_day >= ? and (?::uuid is null
                or (since, id) < (select w.since, w.id from withholding w where w.id = ?))
            order by since desc, id desc limit ?""";

    private final Tenants tenants;
    private final SecretBox box;
    private final ObjectMapper json;

    WithholdingRows(Tenants tenants, Vault vault, ObjectMapper json) {
        this.tenants = tenants;
        this.box = vault.withholdingsBox();
        this.json = json;
    }

    /// What is sealed.
    record Content(String symbol, String number, String reason) {

        @Override
        public String toString() {
            return "Content[****]";
        }
    }

    void insert(Connection connection, Withholding withholding, String tag) throws SQLException {
        var card = withholding.card();
        Rows.change(
                connection,
                INSERT,
                withholding.id(),
                card.insurer().value(),
                tag,
                box.seal(
                        written(new Content(card.symbol(), card.number(), withholding.reason())),
                        place(withholding.id())),
                Span.utc(withholding.since()),
                withholding.until());
    }

    void endAfter(Connection connection, UUID id, LocalDate until) throws SQLException {
        Rows.change(connection, "update withholding set last_day = ? where id = ?", until, id);
    }

    void lift(Connection connection, UUID id, Instant now) throws SQLException {
        Rows.change(connection, "update withholding set lifted_at = ? where id = ?", Span.utc(now), id);
    }

    /// @param after the last one of the page before; null for the first page
    List<Withholding> list(InsurerNumber insurer, LocalDate today, UUID after, int limit) {
        return tenants.list(insurer.value(), LIST, this::withholding, insurer.value(), today, after, after, limit);
    }

    private Withholding withholding(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var content = read(box.open(row.getBytes("content"), place(id)));
        var insurer = InsurerNumber.parse(row.getString("insurer"));
        return new Withholding(
                id,
                new CardKey(insurer, content.symbol(), content.number(), Optional.empty()),
                content.reason(),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("last_day", LocalDate.class));
    }

    private byte[] written(Content content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Content read(byte[] content) {
        try {
            return json.readValue(content, Content.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] place(UUID id) {
        return id.toString().getBytes(UTF_8);
    }
}
