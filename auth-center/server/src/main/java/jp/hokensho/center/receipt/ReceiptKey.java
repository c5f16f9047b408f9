package jp.hokensho.center.receipt;

import java.util.Optional;
import jp.hokensho.keys.PublishedKey;
import jp.hokensho.keys.SigningKey;

/// @param signing empty when its time is over
record ReceiptKey(PublishedKey published, Optional<SigningKey> signing) {}
