package jp.hokensho.adapter.state;

import java.security.cert.X509Certificate;
import java.util.UUID;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import jp.hokensho.protocol.InsurerNumber;

/// Whom this adapter speaks for, as its certificate says.
public record Identity(InsurerNumber insurer, UUID device) {

    /// @throws IllegalArgumentException when it is no adapter's certificate
    public static Identity of(X509Certificate certificate) {
        var name = certificate.getSubjectX500Principal();
        return new Identity(
                InsurerNumber.parse(part(name.getName(), "O")), UUID.fromString(part(name.getName(), "CN")));
    }

    private static String part(String name, String type) {
        try {
            return new LdapName(name)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase(type))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("the certificate has no " + type));
        } catch (InvalidNameException unreadable) {
            throw new IllegalArgumentException("the certificate's name is unreadable", unreadable);
        }
    }
}
