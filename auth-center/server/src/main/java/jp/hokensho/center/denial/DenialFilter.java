package jp.hokensho.center.denial;

import java.util.Optional;
import jp.hokensho.center.paging.Span;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InsurerNumber;

/// Which refusals a list shows.
///
/// @param tenant whose certificate or person was turned away
/// @param insurer whom they concerned
public record DenialFilter(
        Span span, Optional<DenialReason> reason, Optional<String> tenant, Optional<InsurerNumber> insurer) {}
