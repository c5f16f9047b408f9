package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.hokensho.keys.Hmac;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.CanonicalKey;
import jp.hokensho.protocol.InsurerNumber;

/// The keys of one insurer's cards, derived from a master key outside the database. Tags are keyed, so that nobody
/// who holds the database alone can try out card numbers.
final class CardKeys {

    /// Of the sealing key; stored with each row.
    static final short VERSION = 1;

    private static final int TAG_BYTES = 16;

    private final SecretKey master;
    private final byte[] owner;
    private final SecretKey tagKey;
    private final SecretBox box;

    CardKeys(SecretKey master, InsurerNumber insurer) {
        this.master = master;
        owner = insurer.value().getBytes(UTF_8);
        tagKey = new SecretKeySpec(Hmac.sha256(master, "card tag".getBytes(UTF_8), owner), "HmacSHA256");
        box = box(VERSION);
    }

    /// Of the version that rows are sealed with now.
    SecretBox box() {
        return box;
    }

    /// Of the version that a row was sealed with.
    SecretBox boxOf(short version) {
        return version == VERSION ? box : box(version);
    }

    private SecretBox box(short version) {
        var sealing = Hmac.sha256(master, "card seal".getBytes(UTF_8), owner, new byte[] {(byte) version});
        return new SecretBox(new SecretKeySpec(sealing, "AES"));
    }

    byte[] tag(CanonicalKey key) {
        return tag("card", key.symbol(), key.number());
    }

    byte[] tag(Person.FamilyKey key) {
        return tag("family", key.symbol(), key.number());
    }

    /// Whose line it is.
    byte[] person(Person person) {
        var family = person.family();
        var who = person.identity();
        return tag(
                "person",
                family.symbol(),
                family.number(),
                who.kind().code(),
                who.branch().map(Object::toString).orElse(""),
                who.birthDate().toString(),
                who.sex().code());
    }

    /// All that the line says.
    byte[] content(List<String> cells) {
        return tag("content", cells.toArray(String[]::new));
    }

    private byte[] tag(String kind, String... texts) {
        var parts = new byte[texts.length + 1][];
        parts[0] = kind.getBytes(UTF_8);
        for (var i = 0; i < texts.length; i++) {
            parts[i + 1] = texts[i].getBytes(UTF_8);
        }
        return Arrays.copyOf(Hmac.sha256(tagKey, parts), TAG_BYTES);
    }
}
