/// Receipts: what the centre answered, signed, so that whoever holds one can have it checked, offline too
/// (docs/receipts.md), and labels, which stand for an answer on paper. Doors:
/// [jp.hokensho.center.receipt.ReceiptIssuer], [jp.hokensho.center.receipt.ReceiptKeys],
/// [jp.hokensho.center.receipt.Labels].
package jp.hokensho.center.receipt;
