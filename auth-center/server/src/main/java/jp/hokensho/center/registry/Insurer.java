package jp.hokensho.center.registry;

import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Verification.InsurerInfo;

/// A registered insurer.
public record Insurer(
        InsurerNumber number, Kind kind, String name, String address, String telephone, Standing standing) {

    public InsurerInfo info() {
        return new InsurerInfo(number, name, address, telephone);
    }

    /// Who answers for it.
    public enum Kind {
        /// its own server リアルタイム型
        REAL_TIME,
        /// cards stored at the centre 事前蓄積型
        STORED
    }
}
