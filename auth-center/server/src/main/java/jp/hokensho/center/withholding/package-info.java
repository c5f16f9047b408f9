/// Cards that are not answered automatically 自動応答不可 by order of their insurer, and who asked about them.
/// Doors: [jp.hokensho.center.withholding.Withholdings], [jp.hokensho.center.withholding.WithheldAttempts].
package jp.hokensho.center.withholding;
