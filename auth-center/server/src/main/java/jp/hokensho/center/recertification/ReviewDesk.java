package jp.hokensho.center.recertification;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hokensho.center.account.Member;
import jp.hokensho.center.account.Members;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.recertification.AccessReview.Line;
import jp.hokensho.center.recertification.AccessReview.Signature;
import jp.hokensho.center.recertification.AccessReview.Verdict;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Role;

/// Who goes through which list: managers through their own organization's, the head through the centre's.
/// Nobody says of themselves: of managers the centre's operations do, and they may confirm a head.
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

    /// @param after the last review of the page before
    ReviewSheet.Page list(Optional<UUID> after, int limit) {
        var page = reviews.list(gate.caller().tenant(), after, limit);
        return ReviewSheet.Page.of(page.stream().map(this::sheet).toList(), limit);
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
        var member = people(review).stream()
                .filter(each -> each.person().id().equals(person))
                .findFirst()
                .orElseThrow(() -> gate.deny(DenialReason.OTHER_TENANT));
        if (!mayDecide(caller, member.person(), verdict)) {
            throw gate.deny(DenialReason.NOT_PERMITTED)
                    .saying("この人のIDを点検する役割ではありません", "Your role does not review this ID");
        }
        reviews.decide(review, new Line(person, verdict, rounds.now(), caller.person()));
        members.refresh();
        return sheet(id);
    }

    /// Operations stand in where nobody else can: for managers, and to confirm a head.
    private static boolean mayDecide(Caller caller, Person person, Verdict verdict) {
        if (!caller.is(Role.CENTER_OPERATIONS)) {
            return true;
        }
        return person.tenant().equals(Tenants.CENTER)
                ? person.roles().contains(Role.CENTER_HEAD) && verdict == Verdict.CONFIRMED
                : person.roles().contains(Role.CLINIC_MANAGER) || person.roles().contains(Role.INSURER_MANAGER);
    }

    /// @throws Refusal 409 where something is open still
    ReviewSheet sign(UUID id) {
        var review = find(id);
        var caller = gate.caller();
        if (!caller.tenant().equals(review.tenant())) {
            throw gate.deny(DenialReason.NOT_PERMITTED)
                    .saying("自分の機関の点検だけを完了できます", "You can sign off your own organization's review only");
        }
        reviews.sign(
                review,
                new Signature(rounds.now(), caller.person()),
                connection -> members.of(connection, review.tenant()).stream()
                        .map(Listed::of)
                        .toList());
        return sheet(id);
    }

    private AccessReview find(UUID id) {
        return reviews.find(gate.caller().tenant(), id).orElseThrow(() -> gate.deny(DenialReason.OTHER_TENANT));
    }

    private ReviewSheet sheet(AccessReview review) {
        var said = reviews.lines(review).stream().collect(Collectors.toMap(Line::person, Function.identity()));
        var lines = listed(review).stream()
                .map(person -> ReviewSheet.Line.of(person, said.get(person.person())))
                .toList();
        return ReviewSheet.of(review, LocalDate.ofInstant(rounds.now(), TOKYO), lines);
    }

    private List<Listed> listed(AccessReview review) {
        return reviews.signedList(review)
                .orElseGet(() -> people(review).stream().map(Listed::of).toList());
    }

    private List<Member> people(AccessReview review) {
        return members.of(review.tenant());
    }
}
