package jp.hokensho.adapter.record;

import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.NoteKey;

/// A key by which the centre signs its logs.
///
/// @param log what the centre's logs are called: the name of a stream's is this, `/` and three digits
record CenterKey(Hash publicKey, String log) {

    NoteKey of(String origin) {
        return new NoteKey(origin, publicKey);
    }
}
