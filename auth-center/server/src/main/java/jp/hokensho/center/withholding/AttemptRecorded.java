package jp.hokensho.center.withholding;

import jp.hokensho.protocol.InsurerNumber;

/// CDI event: this node put an answer on the record that an order of this insurer withheld. Observers run on the
/// asker's thread: they must not block. Nothing may depend on hearing it: other nodes answer too, and a node may die.
public record AttemptRecorded(InsurerNumber insurer) {}
