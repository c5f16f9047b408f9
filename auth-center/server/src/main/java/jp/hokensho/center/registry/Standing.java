package jp.hokensho.center.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/// Whether a registered organization takes part.
///
/// @param suspended until it is resumed
/// @param endsOn the last day; empty where it goes on
/// @param deleted ended and not listed any more; its number is never given to another
public record Standing(boolean suspended, Optional<LocalDate> endsOn, boolean deleted) {

    public static final Standing OPEN = new Standing(false, Optional.empty(), false);

    static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                row.getBoolean("suspended"),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                row.getBoolean("deleted"));
    }

    public boolean endedOn(LocalDate day) {
        return deleted || endsOn.filter(day::isAfter).isPresent();
    }

    public boolean takesPartOn(LocalDate day) {
        return !suspended && !endedOn(day);
    }
}
