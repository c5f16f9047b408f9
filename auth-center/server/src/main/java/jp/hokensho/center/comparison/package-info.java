/// Every day centre and adapters compare what each has on record about the other (docs/link.md, `tally`): numbers that
/// one of them lacks are listed on both sides. Door: [jp.hokensho.center.comparison.Comparisons].
package jp.hokensho.center.comparison;
