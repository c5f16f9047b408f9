package jp.hokensho.center.unusual;

import jakarta.inject.Singleton;
import jp.hokensho.protocol.FindingKind;

/// One rule for each kind of finding.
@Singleton
class Rules {

    private final UnusualConfig config;
    private final UnusualTimes times;

    Rules(UnusualConfig config, UnusualTimes times) {
        this.config = config;
        this.times = times;
    }

    Rule of(FindingKind kind) {
        return switch (kind) {
            case FAILED_SIGN_INS -> SignInRules.failed(config);
            case SPREAD_SIGN_INS -> SignInRules.spread(config);
            case SIGNED_IN_TWICE -> SessionRules.twice();
            case NEW_ADDRESS -> SessionRules.newAddress();
            case OFF_HOURS -> times.offHours().and(QuestionRules.refusedHours());
            case HOLIDAY -> times.holidays();
            case BURST -> new Bursts(config.burst(), config.burstFactor());
            case GUESSED_NUMBERS -> QuestionRules.guesses(config);
            case CARD_ASKED_WIDELY -> QuestionRules.cardAskedWidely(config);
            case ENDED_KEY -> SessionRules.endedKey();
        };
    }
}
