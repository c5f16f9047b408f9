package jp.hokensho.center.recertification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.account.Standing;
import jp.hokensho.center.recertification.AccessReview.Verdict;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Role;

/// A review with the organization's people: as they are now while it is open, as they were once it is signed.
///
/// @param dueOn the last day to sign it off
/// @param openLines people of whom nothing was said yet
/// @param signedAt absent while it is open
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewSheet(
        UUID id,
        String tenant,
        Instant openedAt,
        LocalDate dueOn,
        boolean overdue,
        long openLines,
        Instant signedAt,
        UUID signedBy,
        List<Line> lines) {

    /// @param verdict absent while nothing was said
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID person, String loginId, String name, Set<Role> roles, Standing standing, Verdict verdict, Instant at) {

        static Line of(Listed person, AccessReview.Line said) {
            return new Line(
                    person.person(),
                    person.loginId(),
                    person.name(),
                    person.roles(),
                    person.standing(),
                    said == null ? null : said.verdict(),
                    said == null ? null : said.at());
        }

        @Override
        public String toString() {
            return "Line[" + person + "]";
        }
    }

    static ReviewSheet of(AccessReview review, LocalDate today, List<Line> lines) {
        return new ReviewSheet(
                review.id(),
                review.tenant(),
                review.openedAt(),
                review.dueOn(),
                review.isOverdue(today),
                lines.stream().filter(line -> line.verdict() == null).count(),
                review.signature().map(AccessReview.Signature::at).orElse(null),
                review.signature().map(AccessReview.Signature::by).orElse(null),
                lines);
    }

    /// @param next to be sent as `after`; null on the last page
    record Page(List<ReviewSheet> items, String next) {

        /// A full page has a next one, which may turn out to be empty.
        static Page of(List<ReviewSheet> sheets, int limit) {
            return new Page(
                    sheets, sheets.size() < limit ? null : sheets.getLast().id().toString());
        }

        /// @throws InvalidInput `MALFORMED` for what no page gave
        static UUID after(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException _) {
                throw new InvalidInput(InputError.MALFORMED);
            }
        }
    }
}
