package jp.hokensho.center.paging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Which part of a list is wanted.
///
/// @param from the first moment
/// @param to the first moment no more
public record Span(Optional<Instant> from, Optional<Instant> to, Cursor after, int limit) {

    /// As the database takes it.
    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
