package jp.hokensho.center.registry;

/// A registered clinic.
///
/// @param code medical institution code 医療機関コード, 10 digits
public record Clinic(String code, String name, String address, String telephone, Standing standing) {}
