package jp.hokensho.center.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Sex;

/// What an insurer may answer, one of each.
public final class Answers {

    private static final Instant UPDATED = Instant.parse("2026-10-01T00:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2020, 4, 1);

    private Answers() {}

    public static Answer of(Outcome outcome) {
        return switch (outcome) {
            case VALID -> new Answer.Valid(FROM, null, details());
            case EXPIRED -> new Answer.Expired(FROM, LocalDate.of(2026, 3, 31), details());
            case NOT_YET_VALID -> new Answer.NotYetValid(LocalDate.of(2030, 4, 1));
            case CARD_NOT_FOUND -> new Answer.CardNotFound();
            case INSURER_NOT_FOUND -> new Answer.InsurerNotFound(true);
            case AMBIGUOUS -> new Answer.Ambiguous();
            case WITHHELD -> new Answer.Withheld();
            case INSURER_UNAVAILABLE -> new Answer.Unavailable(Answer.Unreached.NO_LINK);
        };
    }

    private static Details details() {
        var born = LocalDate.of(1980, 1, 2);
        return new Details(
                new Details.Office("架空商事", "東京都架空区1-1"),
                new Details.Insured("架空 太郎", "カクウ タロウ", Sex.MALE, born, 46, Branch.parse("01")),
                List.of(new Details.Dependent("架空 花子", "カクウ ハナコ", Sex.FEMALE, born, 46, "妻", Branch.parse("02"), null)),
                UPDATED);
    }
}
