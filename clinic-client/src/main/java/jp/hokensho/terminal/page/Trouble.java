package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.Verification.InsurerInfo;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Say;

/// What does not work, and what to do about it, a line each.
@ApplicationScoped
class Trouble {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /// An insurer that did not answer is called silent for this long.
    private static final Duration SILENT = Duration.ofMinutes(15);

    private final Outlook outlook;
    private final ReceiptComputer receipts;
    private final PageConfig config;
    private final Clock clock;

    Trouble(Outlook outlook, ReceiptComputer receipts, PageConfig config, Clock clock) {
        this.outlook = outlook;
        this.receipts = receipts;
        this.config = config;
        this.clock = clock;
    }

    /// @param slips newest first
    List<String> lines(Say say, List<Slip> slips) {
        return Stream.of(
                        center(say).stream(),
                        clock(say).stream(),
                        certificate(say).stream(),
                        receipts.trouble(say).stream(),
                        insurers(say, slips))
                .flatMap(lines -> lines)
                .toList();
    }

    private Optional<String> center(Say say) {
        return outlook.trouble()
                .map(why -> say.of(
                        "trouble.center", say.of("trouble.why." + why.name().toLowerCase(Locale.ROOT))));
    }

    private Optional<String> clock(Say say) {
        var lead = outlook.clockLead();
        if (lead.abs().compareTo(config.clockTolerance()) <= 0) {
            return Optional.empty();
        }
        var minutes = Math.max(1, lead.abs().toMinutes());
        return Optional.of(say.of(lead.isNegative() ? "trouble.clock_late" : "trouble.clock_early", minutes));
    }

    private Optional<String> certificate(Say say) {
        return outlook.certificateUntil()
                .filter(end -> end.isBefore(clock.instant().plus(config.certificateWarning())))
                .map(end -> say.of(
                        "trouble.certificate", LocalDate.ofInstant(end, TOKYO).toString()));
    }

    /// Those whose latest answer of this sitting was none.
    private Stream<String> insurers(Say say, List<Slip> slips) {
        var seen = new HashSet<String>();
        return slips.stream()
                .map(Slip::answer)
                .flatMap(Optional::stream)
                .filter(answer -> answer.insurer() != null)
                .filter(answer -> seen.add(answer.insurer().number().value()))
                .filter(this::isSilent)
                .map(Verification::insurer)
                .map(insurer -> silent(say, insurer));
    }

    private boolean isSilent(Verification answer) {
        return answer.outcome() == Outcome.INSURER_UNAVAILABLE
                && answer.verifiedAt().isAfter(clock.instant().minus(SILENT));
    }

    private static String silent(Say say, InsurerInfo insurer) {
        return say.of("trouble.insurer", Printable.of(insurer.name()), Printable.of(insurer.telephone()));
    }
}
