package jp.hokensho.center.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("From where and when people may work (R-36)")
class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.128/25, 192.168.1.129, true",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.7, 192.168.1.7, true",
        "192.168.1.7, 192.168.1.8, false",
        "::1/128, ::1, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "0.0.0.0/0, 2001:db8::1, false",
    })
    void aNetworkContainsItsAddresses(String network, String address, boolean allowed) {
        var place = new Place("center", List.of(network), Optional.empty());

        assertEquals(allowed, place.allows(InetAddress.ofLiteral(address)));
    }

    @Test
    void withoutNetworksEverywhereIsAllowed() {
        assertTrue(new Place("center", List.of(), Optional.empty()).allows(InetAddress.ofLiteral("203.0.113.9")));
    }

    @ParameterizedTest
    @CsvSource({
        "08:30, 18:00, 08:30, true",
        "08:30, 18:00, 18:00, false",
        "08:30, 24:00, 23:59:59, true",
        "22:00, 06:00, 23:00, true",
        "22:00, 06:00, 05:59, true",
        "22:00, 06:00, 06:00, false",
        "22:00, 06:00, 12:00, false",
    })
    void hoursBeginInclusivelyAndEndExclusively(String from, String until, String time, boolean open) {
        var place = new Place("center", List.of(), Optional.of(new Place.Hours(from, until)));

        assertEquals(open, place.opensAt(LocalTime.parse(time)));
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/33", "10.0.0.0/-1", "example.org", "10.0.0.0/x"})
    void whatIsNoNetworkIsRefusedWhenItIsLaidDown(String network) {
        var networks = List.of(network);

        assertThrows(IllegalArgumentException.class, () -> new Place("center", networks, Optional.empty()));
    }
}
