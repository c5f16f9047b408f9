/// The adapter's own durable record, by the centre's number: what it was asked and told (nothing is told that
/// is not on it), and who was turned away on its insurer's account.
package jp.hokensho.adapter.record;
