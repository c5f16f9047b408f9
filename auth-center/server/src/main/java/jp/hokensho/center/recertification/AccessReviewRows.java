package jp.hokensho.center.recertification;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.recertification.AccessReview.Line;
import jp.hokensho.center.recertification.AccessReview.Signature;
import jp.hokensho.center.recertification.AccessReview.Verdict;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// The tables `access_review` and `access_review_line`.
@Singleton
class AccessReviewRows {

    private static final String PUT = """
            insert into access_review_line as l (review, tenant, person, verdict, decided_at, decided_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (review, person) do update set verdict = excluded.verdict, decided_at = excluded.decided_at,
                decided_by = excluded.decided_by""";

    private final Tenants tenants;

    AccessReviewRows(Tenants tenants) {
        this.tenants = tenants;
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

    void sign(Connection connection, UUID id, Signature signature) throws SQLException {
        Rows.change(
                connection,
                "update access_review set signed_at = ?, signed_by = ? where id = ?",
                Timestamp.from(signature.at()),
                signature.by(),
                id);
    }

    Optional<AccessReview> find(String tenant, UUID id) {
        return tenants.list(tenant, "select * from access_review where id = ?", AccessReviewRows::review, id).stream()
                .findFirst();
    }

    /// Newest first.
    List<AccessReview> list(String tenant) {
        return tenants.list(
                tenant, "select * from access_review order by opened_at desc, id limit 500", AccessReviewRows::review);
    }

    List<Line> lines(String tenant, UUID review) {
        return tenants.list(
                tenant, "select * from access_review_line where review = ?", AccessReviewRows::line, review);
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
