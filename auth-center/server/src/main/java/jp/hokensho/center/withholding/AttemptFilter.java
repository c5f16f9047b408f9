package jp.hokensho.center.withholding;

import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.paging.Span;

/// Which attempts a list shows.
///
/// @param withholding those that this order answered
record AttemptFilter(Span span, Optional<UUID> withholding) {}
