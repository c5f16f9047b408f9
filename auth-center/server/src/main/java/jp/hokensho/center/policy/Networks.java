package jp.hokensho.center.policy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// From where somebody may work.
///
/// @param texts in CIDR form, or single addresses; none means from everywhere
public record Networks(List<String> texts) {

    /// @throws IllegalArgumentException where one cannot be read
    public Networks {
        texts = List.copyOf(texts);
        texts.forEach(Network::parse);
    }

    public static Networks everywhere() {
        return new Networks(List.of());
    }

    public boolean contain(InetAddress address) {
        return texts.isEmpty() || texts.stream().map(Network::parse).anyMatch(net -> net.contains(address));
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
