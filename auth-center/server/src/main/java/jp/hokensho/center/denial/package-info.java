/// Who was turned away and why. Door: [jp.hokensho.center.denial.Denials].
package jp.hokensho.center.denial;
