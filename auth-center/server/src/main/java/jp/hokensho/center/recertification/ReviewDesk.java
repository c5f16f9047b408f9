package jp.hokensho.center.recertification;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hokensho.center.account.Member;
import jp.hokensho.center.account.Members;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.recertification.AccessReview.Line;
import jp.hokensho.center.recertification.AccessReview.Signature;
import jp.hokensho.center.recertification.AccessReview.Verdict;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.ProblemType;

/// Who goes through which list: managers through their own organization's, the head through the centre's; the centre's
/// operations may say of people of any, for a manager cannot say of themselves.
@Singleton
class ReviewDesk {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final AccessReviews reviews;
    private final Rounds rounds;
    private final Members members;
    private final Gate gate;

    ReviewDesk(AccessReviews reviews, Rounds rounds, Members members, Gate gate) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.members = members;
        this.gate = gate;
    }

    ReviewSheet.Page list() {
        var sheets =
                reviews.list(gate.caller().tenant()).stream().map(this::sheet).toList();
        return new ReviewSheet.Page(sheets, null);
    }

    ReviewSheet open() {
        return rounds.open(gate.caller().tenant()).map(this::sheet).orElseThrow(() -> new Refusal(ProblemType.CONFLICT)
                .saying("この機関の点検はすでに始まっています", "A review of this organization is open already"));
    }

    ReviewSheet sheet(UUID id) {
        return sheet(find(id));
    }

    ReviewSheet decide(UUID id, UUID person, Verdict verdict) {
        var review = find(id);
        var caller = gate.caller();
        if (person.equals(caller.person())) {
            throw gate.deny(DenialReason.NOT_PERMITTED).saying("自分のIDは自分で点検できません", "Nobody reviews the own ID");
        }
        if (people(review).stream().noneMatch(member -> member.person().id().equals(person))) {
            throw gate.deny(DenialReason.OTHER_TENANT);
        }
        reviews.decide(review, new Line(person, verdict, rounds.now(), caller.person()));
        members.refresh();
        return sheet(id);
    }

    /// @throws Refusal 409 where something is open still
    ReviewSheet sign(UUID id) {
        var review = find(id);
        var caller = gate.caller();
        if (!caller.tenant().equals(review.tenant())) {
            throw gate.deny(DenialReason.NOT_PERMITTED)
                    .saying("自分の機関の点検だけを完了できます", "You can sign off your own organization's review only");
        }
        if (sheet(review).openLines() > 0) {
            throw new Refusal(ProblemType.CONFLICT)
                    .saying("まだ点検していないIDがあります", "There are IDs of which nothing was said yet");
        }
        reviews.sign(review, new Signature(rounds.now(), caller.person()));
        return sheet(id);
    }

    private AccessReview find(UUID id) {
        return reviews.find(gate.caller().tenant(), id).orElseThrow(() -> gate.deny(DenialReason.OTHER_TENANT));
    }

    private ReviewSheet sheet(AccessReview review) {
        var said = reviews.lines(review).stream().collect(Collectors.toMap(Line::person, Function.identity()));
        var lines = people(review).stream()
                .map(member ->
                        ReviewSheet.Line.of(member, said.get(member.person().id())))
                .toList();
        return ReviewSheet.of(review, LocalDate.ofInstant(rounds.now(), TOKYO), lines);
    }

    private List<Member> people(AccessReview review) {
        return members.of(review.tenant());
    }
}
