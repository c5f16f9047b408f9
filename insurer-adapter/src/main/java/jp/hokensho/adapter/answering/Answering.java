package jp.hokensho.adapter.answering;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.hokensho.adapter.record.AnswerRecord;
import jp.hokensho.adapter.record.NumberReused;
import jp.hokensho.adapter.record.RecordUnavailable;
import jp.hokensho.adapter.record.Recorded.Exchange;
import jp.hokensho.adapter.registry.OwnCards;
import jp.hokensho.cards.Question;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;

/// Looks the card up, puts question and answer on record, and only then lets the answer go. What goes wrong is
/// no answer: the centre says 照会不能 then, never 記号番号なし.
@Singleton
public class Answering {

    private final OwnCards cards;
    private final AnswerRecord record;
    private final AnswerMetrics metrics;
    private final Clock clock;

    Answering(OwnCards cards, AnswerRecord record, AnswerMetrics metrics, Clock clock) {
        this.cards = cards;
        this.record = record;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Durable when it returns; empty when there is nothing to tell. Asked again, it tells the same.
    public Optional<Told> answer(Ask asked) {
        var started = System.nanoTime();
        try {
            if (!cards.areOf(asked.insurer())) {
                return nothing(Unanswered.OTHER_INSURER);
            }
            var told = recorded(asked);
            metrics.answered(told.answer().outcome(), System.nanoTime() - started);
            return Optional.of(told);
        } catch (SQLException | RecordUnavailable _) {
            return nothing(Unanswered.DATABASE);
        } catch (NumberReused _) {
            return nothing(Unanswered.NUMBER_REUSED);
        } catch (InvalidInput _) {
            return nothing(Unanswered.IMPOSSIBLE);
        } catch (RuntimeException bug) {
            metrics.bug(bug);
            return Optional.empty();
        }
    }

    private Told recorded(Ask asked) throws SQLException {
        var card =
                new CardKey(asked.insurer(), asked.symbol(), asked.cardNumber(), Optional.ofNullable(asked.branch()));
        var answer = cards.answer(new Question(card, Optional.ofNullable(asked.birthDate()), asked.targetDate()));
        var told = Told.unsigned(
                asked.number(), asked.insurer(), answer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return record.write(new Exchange(asked, told)).exchange().orElseThrow().told();
    }

    private Optional<Told> nothing(Unanswered why) {
        metrics.unanswered(why);
        return Optional.empty();
    }
}
