package jp.hokensho.center.recertification;

import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.account.Member;
import jp.hokensho.center.account.Standing;
import jp.hokensho.protocol.Role;

/// A person as the list shows it: of an open review as of now, of a signed one as of the signature.
record Listed(UUID person, String loginId, String name, Set<Role> roles, Standing standing) {

    static Listed of(Member member) {
        var person = member.person();
        return new Listed(person.id(), person.login(), member.name(), person.roles(), person.standing());
    }

    @Override
    public String toString() {
        return "Listed[" + person + "]";
    }
}
