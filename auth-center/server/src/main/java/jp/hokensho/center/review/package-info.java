/// What a person looks at and ticks off: unusual use, and who was turned away. Door:
/// [jp.hokensho.center.review.Findings].
package jp.hokensho.center.review;
