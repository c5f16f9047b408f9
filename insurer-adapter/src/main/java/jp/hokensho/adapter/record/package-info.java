/// The adapter's own durable record, by the centre's number. Nothing is told that is not on it.
package jp.hokensho.adapter.record;
