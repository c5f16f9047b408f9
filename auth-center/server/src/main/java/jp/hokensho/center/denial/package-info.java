/// Who was turned away and why, and what of it the insurers it concerns still have to hear. Doors:
/// [jp.hokensho.center.denial.Denials], [jp.hokensho.center.denial.Outbox].
package jp.hokensho.center.denial;
