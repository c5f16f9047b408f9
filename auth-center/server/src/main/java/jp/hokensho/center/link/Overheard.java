package jp.hokensho.center.link;

import java.util.UUID;
import java.util.function.Consumer;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.LinkMessage;

/// What an adapter says of its own record, for whoever compares it with the centre's. Fired on a thread that may block.
///
/// @param adapter the device, as its certificate says
/// @param reply goes back over the same link
public record Overheard(InsurerNumber insurer, UUID adapter, LinkMessage message, Consumer<LinkMessage> reply) {}
