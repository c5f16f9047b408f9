/// Finds what is unusual in what is on the record, and puts that on the record too: who looks at it is
/// [jp.hokensho.center.review.Findings]. Door: [jp.hokensho.center.unusual.Lookout].
package jp.hokensho.center.unusual;
