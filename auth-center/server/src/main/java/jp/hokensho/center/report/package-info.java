/// What operators and organizations review: who was turned away, and what was done, counted by clinic and period
/// . Door: [jp.hokensho.center.report.Reports].
package jp.hokensho.center.report;
