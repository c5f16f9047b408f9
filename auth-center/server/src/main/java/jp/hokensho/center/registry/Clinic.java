package jp.hokensho.center.registry;

/// A registered clinic.
///
/// @param code medical institution code 医療機関コード, 10 digits
/// @param open it opens no seals: insurers are asked to answer it so that the centre can read along
public record Clinic(String code, String name, String address, String telephone, boolean open, Standing standing) {}
