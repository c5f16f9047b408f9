package jp.hokensho.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;

@ApplicationScoped
class VerificationRows {

    private final JsonWebToken token;
    private final Clock clock = Clock.systemUTC();

    VerificationRows(JsonWebToken token) {
        this.token = token;
    }

    @Transactional
    long store(Question question, Answer answer) {
        var row = new VerificationRow();
        row.at = clock.instant();
        row.clinic = token.getName();
        row.terminal = token.getClaim("sid");
        row.insurer = question.insurerNumber();
        row.card = question.symbol() + "/" + question.number();
        row.targetDate = question.targetDate();
        row.outcome = answer.outcome();
        row.persist();
        return row.id;
    }
}
