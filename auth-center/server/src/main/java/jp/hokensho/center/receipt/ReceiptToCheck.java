package jp.hokensho.center.receipt;

import java.util.Map;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;

/// Body of `POST /v1/receipts/check`.
record ReceiptToCheck(String receipt) {

    ReceiptToCheck {
        if (receipt == null) {
            throw new InvalidFields(Map.of("receipt", InputError.MISSING));
        }
    }
}
