/// Clinics, insurers, devices and who may ask whom. Doors:
/// [jp.hokensho.center.registry.Clinics], [jp.hokensho.center.registry.Insurers],
/// [jp.hokensho.center.registry.Devices], [jp.hokensho.center.registry.DeviceChanges].
package jp.hokensho.center.registry;
