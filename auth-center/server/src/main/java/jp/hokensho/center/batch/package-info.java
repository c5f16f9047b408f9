/// Many cards in one order. Door: [jp.hokensho.center.batch.Batches].
package jp.hokensho.center.batch;
