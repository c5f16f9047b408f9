package jp.hokensho.cards;

import java.time.Instant;
import java.time.LocalDate;
import jp.hokensho.protocol.Details.Office;
import jp.hokensho.protocol.Sex;

/// What a card file tells about a person beside card and cover. Personal throughout, so `toString` masks it.
///
/// @param relation 続柄, the label; empty for the insured person
/// @param office employer 事業所; both texts empty where the scheme has none
/// @param updatedAt when the insurer last changed this line
public record Particulars(
        String name, String kana, Sex sex, LocalDate birthDate, String relation, Office office, Instant updatedAt) {

    @Override
    public String toString() {
        return "Particulars[****]";
    }
}
