package jp.hokensho.center.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.JournalLeaf;

/// The hashes of the journal's rows; their exact bytes are [JournalLeaf]'s, shared with whoever checks them.
final class Chain {

    private Chain() {}

    static byte[] start() {
        return JournalLeaf.START.bytes();
    }

    static byte[] leaf(TraceNumber number, Instant at, Content content) {
        return new JournalLeaf(
                        number.stream(),
                        number.position(),
                        Micros.of(at),
                        content.kind(),
                        content.header(),
                        Hash.of(content.payloadCommit()))
                .hash()
                .bytes();
    }

    static byte[] link(TraceNumber number, byte[] before, byte[] leaf) {
        return JournalLeaf.chain(number.stream(), number.position(), Hash.of(before), Hash.of(leaf))
                .bytes();
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
