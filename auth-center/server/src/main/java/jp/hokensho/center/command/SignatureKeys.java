package jp.hokensho.center.command;

import jakarta.inject.Singleton;
import jp.hokensho.center.admission.TokenKeys;
import jp.hokensho.center.receipt.ReceiptKeys;
import jp.hokensho.center.tree.CheckpointKeys;

/// The keys with which the centre signs.
@Singleton
class SignatureKeys {

    private final ReceiptKeys receipts;
    private final TokenKeys tokens;
    private final CheckpointKeys checkpoints;

    SignatureKeys(ReceiptKeys receipts, TokenKeys tokens, CheckpointKeys checkpoints) {
        this.receipts = receipts;
        this.tokens = tokens;
        this.checkpoints = checkpoints;
    }

    ReceiptKeys receipts() {
        return receipts;
    }

    TokenKeys tokens() {
        return tokens;
    }

    CheckpointKeys checkpoints() {
        return checkpoints;
    }
}
