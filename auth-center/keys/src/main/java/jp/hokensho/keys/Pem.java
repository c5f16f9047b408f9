package jp.hokensho.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// Certificates as PEM text (RFC 7468).
public final class Pem {

    private Pem() {}

    public static String of(X509Certificate certificate) {
        try {
            return of("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new KeyFailure("the certificate has no encoding", impossible);
        }
    }

    static String of(String label, byte[] der) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    /// @throws KeyFailure unless the text is exactly one certificate
    public static X509Certificate certificate(String pem) {
        var certificates = certificates(pem);
        if (certificates.size() != 1) {
            throw new KeyFailure("one certificate was expected, not " + certificates.size());
        }
        return certificates.getFirst();
    }

    /// In the order of the text.
    public static List<X509Certificate> certificates(String pem) {
        try {
            var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
            return CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException broken) {
            throw new KeyFailure("this is no certificate in PEM form", broken);
        }
    }

    /// Reads a file with exactly one certificate.
    public static X509Certificate read(Path file) {
        return certificate(text(file));
    }

    /// Reads a file with one certificate or more.
    public static List<X509Certificate> readAll(Path file) {
        var certificates = certificates(text(file));
        if (certificates.isEmpty()) {
            throw new KeyFailure("there is no certificate in " + file);
        }
        return certificates;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException failed) {
            throw new KeyFailure("the certificate " + file + " cannot be read", failed);
        }
    }

    /// Writes a public file (0644).
    public static void write(Path file, X509Certificate certificate) {
        write(file, List.of(certificate));
    }

    /// As [#write(Path, X509Certificate)], of several.
    public static void write(Path file, List<X509Certificate> certificates) {
        var text = certificates.stream().map(Pem::of).collect(Collectors.joining());
        WholeFile.replacePublic(file, text.getBytes(StandardCharsets.US_ASCII));
    }
}
