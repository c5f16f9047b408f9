package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.denial.Outbox;
import jp.hokensho.center.denial.Outbox.Recipient;
import jp.hokensho.center.withholding.WithheldAttempts;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage.Noted;
import jp.hokensho.protocol.LinkMessage.Notify;
import jp.hokensho.protocol.WithheldAttempt;

/// What waits for an adapter: denials, and attempts on withheld cards where it takes those.
@Singleton
class Mail {

    private static final int PAGE = 50;

    private final Outbox denials;
    private final WithheldAttempts attempts;
    private final LinkJson json;

    Mail(Outbox denials, WithheldAttempts attempts, LinkJson json) {
        this.denials = denials;
        this.attempts = attempts;
        this.json = json;
    }

    /// The first word of a link: what the adapter has.
    void has(Recipient recipient, Noted noted) {
        denials.heard().has(recipient, noted.upTo());
        if (noted.attemptsUpTo() != null) {
            attempts.heard().has(recipient, noted.attemptsUpTo());
        }
    }

    void noted(Recipient recipient, Noted noted) {
        denials.heard().noted(recipient, noted.upTo());
        if (noted.attemptsUpTo() != null) {
            attempts.heard().noted(recipient, noted.attemptsUpTo());
        }
    }

    /// The next page; empty where nothing waits.
    Optional<Frame> next(Recipient recipient, boolean takesAttempts) {
        var nextDenials = denials.next(recipient, PAGE);
        var nextAttempts = takesAttempts ? attempts.next(recipient, PAGE) : List.<WithheldAttempt>of();
        return nextDenials.isEmpty() && nextAttempts.isEmpty()
                ? Optional.empty()
                : Optional.of(frame(nextDenials, nextAttempts));
    }

    /// As many of them as one frame holds: the first few always fit, for the record bounds each.
    private Frame frame(List<Denial> someDenials, List<WithheldAttempt> someAttempts) {
        var body = json.write(Notify.of(someDenials, someAttempts));
        return body.length > Frame.MAX_BODY ? frame(half(someDenials), half(someAttempts)) : new Frame(0, body);
    }

    private static <T> List<T> half(List<T> list) {
        return list.subList(0, (list.size() + 1) / 2);
    }
}
