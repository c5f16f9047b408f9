package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import jp.hokensho.protocol.InsurerNumber;

/// A row of `card_person` as it is read.
record CardRow(Plain plain, short keyVersion, byte[] sealed) {

    static final String COLUMNS = "card_tag, kind, valid_from, valid_until, lost_on, withheld, key_version, sealed";

    static CardRow of(InsurerNumber insurer, ResultSet row) throws SQLException {
        var cover =
                new Cover(row.getObject("valid_from", LocalDate.class), day(row, "valid_until"), day(row, "lost_on"));
        var kind = PersonKind.of(String.valueOf(row.getInt("kind")));
        var plain = new Plain(insurer, tag(row.getBytes("card_tag")), kind, cover, row.getBoolean("withheld"));
        return new CardRow(plain, row.getShort("key_version"), row.getBytes("sealed"));
    }

    /// The columns that are not sealed but bound to the sealed one.
    record Plain(InsurerNumber insurer, String cardTag, PersonKind kind, Cover cover, boolean withheld) {

        byte[] bytes() {
            var until = cover.until().map(Object::toString).orElse("");
            var lostOn = cover.lostOn().map(Object::toString).orElse("");
            return String.join(
                            "|",
                            insurer.value(),
                            cardTag,
                            kind.code(),
                            cover.from().toString(),
                            until,
                            lostOn,
                            String.valueOf(withheld))
                    .getBytes(UTF_8);
        }
    }

    static String tag(byte[] cardTag) {
        return HexFormat.of().formatHex(cardTag);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    @Override
    public String toString() {
        return "CardRow[****]";
    }
}
