package jp.hokensho.center.link;

import java.util.UUID;
import jp.hokensho.protocol.InsurerNumber;

/// Who is at the other end of a link: read from its certificate when it was opened, never from what it says.
///
/// @param thumbprint of that certificate
record Adapter(UUID device, InsurerNumber insurer, String thumbprint) {}
