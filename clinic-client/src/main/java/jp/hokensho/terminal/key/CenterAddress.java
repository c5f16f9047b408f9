package jp.hokensho.terminal.key;

import java.net.URI;
import jp.hokensho.terminal.text.Complaint;

/// The centre's base address: `https://` only, host and port, nothing after them.
public final class CenterAddress {

    private CenterAddress() {}

    /// @throws Complaint for anything else
    public static URI parse(String text) {
        try {
            var uri = URI.create(text.strip());
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && plain(uri)) {
                return URI.create("https://" + uri.getAuthority());
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new Complaint("profile.center");
    }

    private static boolean plain(URI uri) {
        return uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null
                && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
    }
}
