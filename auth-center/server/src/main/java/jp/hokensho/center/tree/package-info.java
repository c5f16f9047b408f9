/// The tree over the journal: built beside the appender, published once a second, proven from
/// (docs/journal.md). Doors: [jp.hokensho.center.tree.Logs] for whoever asks,
/// [jp.hokensho.center.tree.LogSource] and [jp.hokensho.center.tree.LogAudit] for whoever verifies.
package jp.hokensho.center.tree;
