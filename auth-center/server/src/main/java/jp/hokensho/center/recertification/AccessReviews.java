package jp.hokensho.center.recertification;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hokensho.center.account.Staff;
import jp.hokensho.center.journal.AccessReviewOpened;
import jp.hokensho.center.journal.AccessReviewSigned;
import jp.hokensho.center.journal.AccessReviewed;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.recertification.AccessReview.Line;
import jp.hokensho.center.recertification.AccessReview.Signature;
import jp.hokensho.center.recertification.AccessReview.Verdict;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.ProblemType;

/// Goes through the IDs of an organization. Every verdict is on the record before it counts; a
/// withdrawn ID is suspended in the same transaction.
@Singleton
public class AccessReviews {

    private final AccessReviewRows rows;
    private final Staff staff;
    private final Journal journal;
    private final Tenants tenants;

    AccessReviews(AccessReviewRows rows, Staff staff, Journal journal, Tenants tenants) {
        this.rows = rows;
        this.staff = staff;
        this.journal = journal;
        this.tenants = tenants;
    }

    /// @return empty where the organization has an open one
    Optional<AccessReview> open(AccessReview review) {
        return tenants.in(Tenants.CENTER, connection -> {
            if (!rows.insert(connection, review)) {
                return Optional.empty();
            }
            journal.append(new AccessReviewOpened(review.id(), review.tenant(), review.dueOn()));
            return Optional.of(review);
        });
    }

    List<String> reviewedSince(Instant moment) {
        return rows.reviewedSince(moment);
    }

    /// Newest first.
    ///
    /// @param after the last one of the page before
    List<AccessReview> list(String tenant, Optional<UUID> after, int limit) {
        return rows.list(tenant, after, limit);
    }

    Optional<AccessReview> find(String tenant, UUID id) {
        return rows.find(tenant, id);
    }

    List<Line> lines(AccessReview review) {
        return rows.lines(review.tenant(), review.id());
    }

    /// The people as they were when it was signed; empty while it is open, and of reviews from before that
    /// was kept.
    Optional<List<Listed>> signedList(AccessReview review) {
        return rows.signedList(review);
    }

    /// Said again, the last word counts, until the review is signed off.
    ///
    /// @throws Refusal 409 where it was signed off, or who is suspended would be confirmed
    void decide(AccessReview review, Line line) {
        tenants.in(Tenants.CENTER, connection -> {
            open(connection, review.id());
            mustSuit(connection, line);
            journal.append(new AccessReviewed(
                    review.id(), review.tenant(), line.person(), line.verdict().name(), line.by()));
            if (line.verdict() == Verdict.WITHDRAWN) {
                staff.suspend(connection, line.person());
            }
            rows.put(connection, review, line);
            return null;
        });
    }

    private void mustSuit(Connection connection, Line line) throws SQLException {
        if (line.verdict() == Verdict.CONFIRMED && staff.isSuspended(connection, line.person())) {
            throw new Refusal(ProblemType.CONFLICT)
                    .saying(
                            "停止中のIDは確認済みにできません。先に再開（RESUME）を申請してください",
                            "A suspended ID cannot be confirmed: apply for its RESUME first");
        }
    }

    /// Nobody adds a verdict meanwhile: what is looked at is what is signed.
    ///
    /// @param of the people of whom it speaks, kept with it
    /// @throws Refusal 409 where it was signed off before, or of somebody nothing was said yet
    void sign(AccessReview review, Signature signature, People of) {
        tenants.in(Tenants.CENTER, connection -> {
            open(connection, review.id());
            var people = of.in(connection);
            var said = rows.lines(connection, review.id()).stream()
                    .map(Line::person)
                    .collect(Collectors.toSet());
            if (!said.containsAll(people.stream().map(Listed::person).toList())) {
                throw new Refusal(ProblemType.CONFLICT)
                        .saying("まだ点検していないIDがあります", "There are IDs of which nothing was said yet");
            }
            journal.append(new AccessReviewSigned(review.id(), review.tenant(), signature.by()));
            rows.sign(connection, review.id(), signature, people);
            return null;
        });
    }

    /// Reads the people of an organization within a transaction.
    @FunctionalInterface
    interface People {

        List<Listed> in(Connection connection) throws SQLException;
    }

    private void open(Connection connection, UUID id) throws SQLException {
        if (rows.lock(connection, id).filter(AccessReview::isOpen).isEmpty()) {
            throw new Refusal(ProblemType.CONFLICT).saying("この点検はすでに完了しています", "This review was signed off before");
        }
    }
}
