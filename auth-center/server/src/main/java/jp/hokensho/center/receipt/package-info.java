/// Receipts: what the centre answered, signed, so that whoever holds one can have it checked, offline too
/// (docs/receipts.md). Doors: [jp.hokensho.center.receipt.ReceiptIssuer],
/// [jp.hokensho.center.receipt.ReceiptKeys].
package jp.hokensho.center.receipt;
