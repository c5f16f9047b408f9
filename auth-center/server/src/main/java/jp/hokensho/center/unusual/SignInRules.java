package jp.hokensho.center.unusual;

import java.util.List;

/// Failed sign-ins. A log-in is known by its tag; denials of before they had one are not looked at.
final class SignInRules {

    /// Takes: from when failures count, the end. `next` ends a run: the sign-in that succeeded after it.
    private static final String FAILURES = """
            select d.*, (
                    select min(s.at) from sign_in_row s
                    where s.%s and s.at > d.at and s.at < ?) as next
                from denial_row d
                where d.reason in ('UNKNOWN_LOGIN', 'WRONG_PASSWORD', 'WRONG_SECOND_FACTOR', 'LOCKED')
                    and d.at >= ? and d.at < ? and d.login_tag is not null
            """;

    static final String OF_ONE_LOGIN = """
            select min(f.tenant) as tenant, null::uuid as device, f.person, f.login_tag as tag,
                min(f.at) as first_at, max(f.at) as last_at, count(*) as times, %s
            from (%s) f
            group by f.login_tag, f.person, f.next
            having count(*) >= ? and max(f.at) >= ?""".formatted(evidence(), FAILURES.formatted("person = d.person"));

    /// Of one log-in it is found as that, of many as [#SPREAD].
    static final String AT_ONE_TERMINAL = """
            select %s as tenant, f.device, null::uuid as person, null as tag,
                min(f.at) as first_at, max(f.at) as last_at, count(*) as times, %s
            from (%s) f
            where f.device is not null
            group by f.device, f.next
            having count(*) >= ? and max(f.at) >= ?
                and count(distinct f.login_tag) > 1 and count(distinct f.login_tag) < ?""".formatted(tenant(), evidence(), FAILURES.formatted("device = d.device"));

    private static final String SPREAD = """
            select %s as tenant, f.device, null::uuid as person,
                case when f.device is null then f.address_tag end as tag,
                min(f.at) as first_at, max(f.at) as last_at, count(*) as times, %s
            from denial_row f
            where f.reason in ('UNKNOWN_LOGIN', 'WRONG_PASSWORD', 'WRONG_SECOND_FACTOR', 'LOCKED')
                and f.at >= ? and f.at < ? and f.login_tag is not null
            group by f.device, case when f.device is null then f.address_tag end
            having count(distinct f.login_tag) >= ? and max(f.at) >= ?""".formatted(tenant(), evidence());

    private SignInRules() {}

    private static String evidence() {
        return Suspicion.evidence("f.stream", "f.position", "f.at");
    }

    /// Where they are all of one.
    private static String tenant() {
        return "case when count(distinct f.tenant) = 1 then min(f.tenant) end";
    }

    static Rule failed(UnusualConfig config) {
        var ofOneLogin = Rule.of(
                OF_ONE_LOGIN,
                minutes -> List.of(
                        minutes.end(),
                        minutes.before(config.window()),
                        minutes.end(),
                        config.failures(),
                        minutes.start()));
        var atOneTerminal = Rule.of(
                AT_ONE_TERMINAL,
                minutes -> List.of(
                        minutes.end(),
                        minutes.before(config.window()),
                        minutes.end(),
                        config.failures(),
                        minutes.start(),
                        config.spread()));
        return ofOneLogin.and(atOneTerminal);
    }

    static Rule spread(UnusualConfig config) {
        return Rule.of(
                SPREAD,
                minutes -> List.of(minutes.before(config.window()), minutes.end(), config.spread(), minutes.start()));
    }
}
