package jp.hokensho.center.registry;

import java.util.Set;
import jp.hokensho.protocol.InsurerNumber;

/// A registered clinic.
///
/// @param code medical institution code 医療機関コード, 10 digits
/// @param insurers the permission list 照会許可照合リスト: machine forms, or `*` for all
public record Clinic(String code, String name, String address, String telephone, Set<String> insurers) {

    public Clinic {
        insurers = Set.copyOf(insurers);
    }

    public boolean mayAsk(InsurerNumber insurer) {
        return insurers.contains("*") || insurers.contains(insurer.value());
    }
}
