package jp.hokensho.center.admission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.DeviceList;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// @param next to be sent as `after`; null on the last page
record TerminalPage(List<Terminal> items, String next) {

    /// A full page has a next one, which may turn out to be empty.
    static TerminalPage of(List<DeviceList.Line> lines, int limit) {
        var next = lines.size() < limit ? null : lines.getLast().device().id().toString();
        return new TerminalPage(lines.stream().map(Terminal::of).toList(), next);
    }

    /// @throws InvalidInput `MALFORMED` for what no page gave
    static UUID after(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    /// @param enrolledAt null before it has a certificate
    /// @param certificateUntil null where none is good
    record Terminal(
            UUID id,
            String tenant,
            Device.Kind kind,
            String name,
            Device.State state,
            Instant registeredAt,
            Instant enrolledAt,
            Instant certificateUntil) {

        static Terminal of(DeviceList.Line line) {
            var device = line.device();
            return new Terminal(
                    device.id(),
                    device.tenant(),
                    device.kind(),
                    device.name(),
                    line.state(),
                    device.life().registeredAt(),
                    device.life().enrolledAt().orElse(null),
                    line.certificateUntil().orElse(null));
        }
    }
}
