package jp.hokensho.center.denial;

import jp.hokensho.protocol.InsurerNumber;

/// CDI event: this node put a denial on the record that concerns an insurer. Observers run on the thread of
/// whoever is turned away: they must not block. Nothing may depend on hearing it: other nodes deny too, and a
/// node may die.
public record DenialRecorded(InsurerNumber insurer) {}
