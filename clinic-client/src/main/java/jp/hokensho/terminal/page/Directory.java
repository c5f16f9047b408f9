package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.Listed;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Say;

/// The insurers that the centre knows, to tell a typo while it is typed. It never stands in the way: what is not in it
/// may be asked about all the same, and what is in it counts though its check digit be wrong.
@ApplicationScoped
class Directory {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String DIGITS = "[0-9０-９ 　-]*";

    private final Seat seat;
    private final Clock clock;
    private Map<InsurerNumber, Listed> known = Map.of();
    private Instant due = Instant.EPOCH;

    Directory(Seat seat, Clock clock) {
        this.seat = seat;
        this.clock = clock;
    }

    Hint hint(String typed, Say say) {
        if (typed.isBlank()) {
            return Hint.none();
        }
        if (!typed.matches(DIGITS)) {
            return Hint.wrong(say.of("page.insurer_not_digits"));
        }
        try {
            return hint(InsurerNumber.parse(typed), say);
        } catch (InvalidInput _) {
            return Hint.plain(say.of("page.insurer_length"));
        }
    }

    private Hint hint(InsurerNumber number, Say say) {
        var listed = insurers().get(number);
        if (listed != null) {
            return Hint.good(
                    say.of("page.insurer_known", Printable.of(listed.name()), Printable.of(listed.telephone())));
        }
        if (!number.checkDigitIsRight()) {
            return Hint.wrong(say.of("page.insurer_check_digit"));
        }
        return insurers().isEmpty() ? Hint.none() : Hint.plain(say.of("page.insurer_unknown"));
    }

    private synchronized Map<InsurerNumber, Listed> insurers() {
        if (!clock.instant().isBefore(due)) {
            seat.session().ifPresent(session -> {
                try {
                    known = session.insurers().stream()
                            .collect(Collectors.toMap(Listed::number, Function.identity(), (one, _) -> one));
                    due = clock.instant().plus(FRESH);
                } catch (CenterProblem | CenterUnreachable _) {
                    due = clock.instant().plus(PAUSE);
                }
            });
        }
        return known;
    }
}
