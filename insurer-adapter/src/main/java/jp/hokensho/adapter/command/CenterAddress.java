package jp.hokensho.adapter.command;

import java.net.URI;

/// The address of a node of the centre: `https://host:port`, nothing behind it.
final class CenterAddress {

    private CenterAddress() {}

    /// @throws Refused when it is something else
    static URI checked(URI address) {
        var path = address.getPath() == null ? "" : address.getPath();
        if (!"https".equals(address.getScheme()) || address.getHost() == null || path.length() > 1) {
            throw new Refused(Messages.of("center.malformed"));
        }
        return URI.create("https://" + address.getAuthority());
    }
}
