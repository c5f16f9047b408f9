package jp.hokensho.center.registry;

import java.net.InetAddress;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.policy.Networks;

/// From where and when the people of a tenant may work.
///
/// @param hours none means at all times
public record Place(String tenant, Networks networks, Optional<Hours> hours) {

    /// @param addresses networks in CIDR form, or single addresses; none means from everywhere
    /// @throws IllegalArgumentException where one cannot be read
    public Place(String tenant, List<String> addresses, Optional<Hours> hours) {
        this(tenant, new Networks(addresses), hours);
    }

    public List<String> addresses() {
        return networks.texts();
    }

    public boolean allows(InetAddress address) {
        return networks.contain(address);
    }

    public boolean opensAt(LocalTime time) {
        return hours.map(open -> open.contains(time)).orElse(true);
    }

    /// Whether nobody could ever work there.
    public boolean neverOpens() {
        return hours.filter(Hours::never).isPresent();
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

        /// Ends when it begins.
        boolean never() {
            return !until.equals(END_OF_DAY) && LocalTime.parse(from).equals(LocalTime.parse(until));
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
}
