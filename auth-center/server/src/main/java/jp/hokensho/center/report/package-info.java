/// What operators and organizations review. For now: who was turned away.
package jp.hokensho.center.report;
