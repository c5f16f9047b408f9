package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.policy.Policies;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;

/// The sessions that have not ended, in memory, at most a second old.
@Singleton
class LivingSessions {

    /// The first look leaves out what had ended by then.
    private static final String SQL = "select session.* from session, (select ?::timestamptz as since) as seen"
            + " where changed_at > since and (ended_at is null or since > '1970-01-02')";

    private final Duration longest;
    private final Policies policies;
    private final Mirror<UUID, Session> mirror;

    LivingSessions(Mirrors mirrors, Policies policies, AccountConfig config) {
        this.longest = config.session().idle();
        this.policies = policies;
        this.mirror = mirrors.of(
                SQL,
                row -> {
                    var alive = row.getTimestamp("ended_at") == null;
                    var session = Session.read(row);
                    return Version.of(session.id(), alive ? session : null, row);
                },
                _ -> {});
    }

    /// Without a person's act for longer than this, no session lives.
    Duration longest() {
        return longest;
    }

    /// As long as the tenant's policy lets it be idle.
    Duration idle(Session session) {
        return policies.of(session.tenant()).presence().idle(longest);
    }

    /// How many a person of this tenant may have at a time; empty: any number.
    Optional<Integer> most(String tenant) {
        return policies.of(tenant).presence().sessions();
    }

    Optional<Session> find(UUID id) {
        return mirror.get(id);
    }

    void refresh() {
        mirror.refresh();
    }
}
