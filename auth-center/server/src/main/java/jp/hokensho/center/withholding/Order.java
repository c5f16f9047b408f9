package jp.hokensho.center.withholding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.hokensho.protocol.InsurerNumber;

/// As much of a withholding as stays in memory: whose card it is, is not in it.
///
/// @param tag see [CardTags]
record Order(InsurerNumber insurer, String tag, LocalDate lastDay) {

    static Order read(ResultSet row) throws SQLException {
        return new Order(
                InsurerNumber.parse(row.getString("insurer")),
                row.getString("tag"),
                row.getObject("last_day", LocalDate.class));
    }
}
