package jp.hokensho.center.recertification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.recertification.AccessReview.Line;
import jp.hokensho.center.recertification.AccessReview.Signature;
import jp.hokensho.center.recertification.AccessReview.Verdict;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.SecretBox;

/// The tables `access_review` and `access_review_line`. The people of a signed review are sealed for the row
/// they stand in.
@Singleton
class AccessReviewRows {

    private static final String PUT = """
            insert into access_review_line as l (review, tenant, person, verdict, decided_at, decided_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (review, person) do update set verdict = excluded.verdict, decided_at = excluded.decided_at,
                decided_by = excluded.decided_by""";

    private static final String LIST = """
            select * from access_review where ?::uuid is null
                or (opened_at, id) < (select a.opened_at, a.id from access_review a where a.id = ?)
            order by opened_at desc, id desc limit ?""";

    private static final String LINES = "select * from access_review_line where review = ?";

    private static final TypeReference<List<Listed>> PEOPLE = new TypeReference<>() {};

    private final Tenants tenants;
    private final SecretBox box;
    private final ObjectMapper json;

    AccessReviewRows(Tenants tenants, Vault vault, ObjectMapper json) {
        this.tenants = tenants;
        this.box = vault.namesBox();
        this.json = json;
    }

    /// @return false where the organization has an open one
    boolean insert(Connection connection, AccessReview review) throws SQLException {
        return Rows.change(
                        connection,
                        "insert into access_review (id, tenant, opened_at, due_on) values (?, ?, ?, ?)"
                                + " on conflict (tenant) where signed_at is null do nothing",
                        review.id(),
                        review.tenant(),
                        Timestamp.from(review.openedAt()),
                        review.dueOn())
                == 1;
    }

    /// Until the end of the transaction nobody else writes to it.
    Optional<AccessReview> lock(Connection connection, UUID id) throws SQLException {
        return Rows.list(
                        connection, "select * from access_review where id = ? for update", AccessReviewRows::review, id)
                .stream()
                .findFirst();
    }

    void put(Connection connection, AccessReview review, Line line) throws SQLException {
        Rows.change(
                connection,
                PUT,
                review.id(),
                review.tenant(),
                line.person(),
                line.verdict().name(),
                Timestamp.from(line.at()),
                line.by());
    }

    void sign(Connection connection, UUID id, Signature signature, List<Listed> people) throws SQLException {
        Rows.change(
                connection,
                "update access_review set signed_at = ?, signed_by = ?, people = ? where id = ?",
                Timestamp.from(signature.at()),
                signature.by(),
                box.seal(written(people), place(id)),
                id);
    }

    Optional<AccessReview> find(String tenant, UUID id) {
        return tenants.list(tenant, "select * from access_review where id = ?", AccessReviewRows::review, id).stream()
                .findFirst();
    }

    /// Newest first.
    List<AccessReview> list(String tenant, Optional<UUID> after, int limit) {
        return tenants.list(tenant, LIST, AccessReviewRows::review, after.orElse(null), after.orElse(null), limit);
    }

    /// Empty where none is kept.
    Optional<List<Listed>> signedList(AccessReview review) {
        var sql = "select people from access_review where id = ? and people is not null";
        return tenants.list(review.tenant(), sql, row -> row.getBytes("people"), review.id()).stream()
                .findFirst()
                .map(kept -> read(box.open(kept, place(review.id()))));
    }

    private byte[] written(List<Listed> people) {
        try {
            return json.writeValueAsBytes(people);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Listed> read(byte[] content) {
        try {
            return json.readValue(content, PEOPLE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] place(UUID id) {
        return id.toString().getBytes(UTF_8);
    }

    List<Line> lines(String tenant, UUID review) {
        return tenants.list(tenant, LINES, AccessReviewRows::line, review);
    }

    List<Line> lines(Connection connection, UUID review) throws SQLException {
        return Rows.list(connection, LINES, AccessReviewRows::line, review);
    }

    /// Organizations whose last review was opened after this moment, or is open still.
    List<String> reviewedSince(Instant moment) {
        return tenants.list(
                Tenants.CENTER,
                "select distinct tenant from access_review where opened_at > ? or signed_at is null",
                row -> row.getString("tenant"),
                Timestamp.from(moment));
    }

    private static AccessReview review(ResultSet row) throws SQLException {
        var signedAt = Optional.ofNullable(row.getTimestamp("signed_at"));
        var signedBy = row.getObject("signed_by", UUID.class);
        return new AccessReview(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                signedAt.map(at -> new Signature(at.toInstant(), signedBy)));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("person", UUID.class),
                Verdict.valueOf(row.getString("verdict")),
                row.getTimestamp("decided_at").toInstant(),
                row.getObject("decided_by", UUID.class));
    }
}
