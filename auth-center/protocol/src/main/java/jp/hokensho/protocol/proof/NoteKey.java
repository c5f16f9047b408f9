package jp.hokensho.protocol.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// The public half of a key that signs notes (C2SP signed-note, type 0x01: Ed25519). Its text is
/// `name+id+key`: the id in hex, the key in Base64 after its type.
public record NoteKey(String name, Hash publicKey) {

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x2a\\x2c-\\x7e]{1,200}");
    private static final Pattern FORM = Pattern.compile("([^+]{1,200})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]{44})");
    private static final byte ED25519 = 1;
    private static final byte[] NAMED = {'\n', ED25519};
    private static final int ID_BYTES = 4;

    /// What stands before the key in its X.509 form (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public NoteKey {
        if (!isName(name)) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    /// Visible ASCII without `+`.
    public static boolean isName(String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /// @throws InvalidInput also where the id is not that of the key
    public static NoteKey parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var typed = SignedNote.bytes(found.group(3));
        if (typed[0] != ED25519) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var key = new NoteKey(found.group(1), Hash.of(Arrays.copyOfRange(typed, 1, typed.length)));
        if (!key.toString().equals(text)) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return key;
    }

    /// Several, a line each; empty lines between them are passed over.
    ///
    /// @throws InvalidInput where a line is none
    public static List<NoteKey> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(NoteKey::parse)
                .toList();
    }

    /// The four bytes by which a signature tells its key.
    byte[] id() {
        var name = this.name.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.sha256(name, NAMED, publicKey.bytes()).bytes(), ID_BYTES);
    }

    /// A signature line of this key.
    ///
    /// @param signature of the note's text, 64 bytes
    public SignedNote.Line line(byte[] signature) {
        return new SignedNote.Line(name, id(), signature);
    }

    boolean signed(String text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(joined(X509, publicKey.bytes()))));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException noSuchKey) {
            return false;
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    @Override
    public String toString() {
        var typed = joined(new byte[] {ED25519}, publicKey.bytes());
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
