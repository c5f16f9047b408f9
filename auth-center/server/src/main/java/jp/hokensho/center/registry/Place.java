package jp.hokensho.center.registry;

import java.net.InetAddress;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// From where and when the people of a tenant may work.
///
/// @param addresses networks in CIDR form, or single addresses; none means from everywhere
/// @param hours none means at all times
public record Place(String tenant, List<String> addresses, Optional<Hours> hours) {

    /// @throws IllegalArgumentException where a network cannot be read
    public Place {
        addresses = List.copyOf(addresses);
        addresses.forEach(Network::parse);
    }

    public boolean allows(InetAddress address) {
        return addresses.isEmpty() || addresses.stream().map(Network::parse).anyMatch(net -> net.contains(address));
    }

    public boolean opensAt(LocalTime time) {
        return hours.map(open -> open.contains(time)).orElse(true);
    }

    /// Times of day in Asia/Tokyo; over midnight where `from` is after `until`.
    ///
    /// @param from inclusive, `08:30`
    /// @param until exclusive, `24:00` for the end of the day
    public record Hours(String from, String until) {

        private static final String END_OF_DAY = "24:00";

        public Hours {
            LocalTime.parse(from);
            if (!until.equals(END_OF_DAY)) {
                LocalTime.parse(until);
            }
        }

        boolean contains(LocalTime time) {
            var start = LocalTime.parse(from);
            if (until.equals(END_OF_DAY)) {
                return !time.isBefore(start);
            }
            var end = LocalTime.parse(until);
            var afterStart = !time.isBefore(start);
            return start.isAfter(end) ? afterStart || time.isBefore(end) : afterStart && time.isBefore(end);
        }
    }

    private record Network(byte[] prefix, int bits) {

        static Network parse(String text) {
            var slash = text.indexOf('/');
            try {
                var prefix = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                        .getAddress();
                var bits = slash < 0 ? prefix.length * 8 : Integer.parseInt(text.substring(slash + 1));
                if (bits < 0 || bits > prefix.length * 8) {
                    throw new IllegalArgumentException("no such network: " + text);
                }
                return new Network(prefix, bits);
            } catch (NumberFormatException broken) {
                throw new IllegalArgumentException("no such network: " + text, broken);
            }
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            var whole = bits / 8;
            return bytes.length == prefix.length
                    && Arrays.equals(bytes, 0, whole, prefix, 0, whole)
                    && (bits % 8 == 0 || ((bytes[whole] ^ prefix[whole]) & 0xff) >> (8 - bits % 8) == 0);
        }
    }
}
