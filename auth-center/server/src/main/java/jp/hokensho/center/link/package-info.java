/// The open connections of real-time adapters, and what goes over them. Doors:
/// [jp.hokensho.center.link.InsurerLinks], [jp.hokensho.center.link.Deliveries].
package jp.hokensho.center.link;
