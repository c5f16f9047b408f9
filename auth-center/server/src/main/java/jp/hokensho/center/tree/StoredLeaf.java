package jp.hokensho.center.tree;

import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.JournalLeaf;

/// A row of the journal as it is found.
///
/// @param data what is hashed of it, after the 0x00
/// @param chain what it says the chain is
public record StoredLeaf(int stream, long position, byte[] data, Hash chain) {

    public Hash hash() {
        return Hash.leaf(data);
    }

    /// @param hash of this leaf
    boolean follows(Hash before, Hash hash) {
        return JournalLeaf.chain(stream, position, before, hash).equals(chain);
    }
}
