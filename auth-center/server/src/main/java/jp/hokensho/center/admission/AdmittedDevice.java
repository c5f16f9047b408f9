package jp.hokensho.center.admission;

import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.DeviceCertificate;

/// A device that works, and the certificate with which it came.
public record AdmittedDevice(Device device, DeviceCertificate certificate) {}
