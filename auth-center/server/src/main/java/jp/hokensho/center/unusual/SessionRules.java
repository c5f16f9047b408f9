package jp.hokensho.center.unusual;

import java.util.List;

/// Who came from where, with what.
final class SessionRules {

    /// Both in use while the other was open: one that was left behind at another desk is not.
    static final String TWICE = """
            select s.tenant, null::uuid as device, s.person, null as tag,
                min(greatest(s.started_at, o.started_at)) as first_at,
                max(least(s.last_act_at, o.last_act_at)) as last_at, count(distinct each.id) as times,
                array_agg(here.stream || '/' || here.position order by here.at desc)
                    || array_agg(there.stream || '/' || there.position order by there.at desc) as evidence
            from session s
                join session o on o.person = s.person and o.id <> s.id
                join sign_in_row here on here.session = s.id
                join sign_in_row there on there.session = o.id
                cross join lateral (values (s.id), (o.id)) each(id)
            where s.changed_at >= ? and s.changed_at < ?
                and o.started_at <= s.last_act_at and s.started_at <= o.last_act_at
                and (here.device is distinct from there.device or here.address_tag <> there.address_tag)
            group by s.tenant, s.person""";

    /// A terminal is known by itself, a person who comes without one by the person. The first sign-in of all
    /// is from no new address.
    private static final String NEW_ADDRESS = """
            select s.tenant, s.device, %s as person, s.address_tag as tag,
                min(s.at) as first_at, max(s.at) as last_at, count(*) as times, %s
            from sign_in_row s
            where s.at >= ? and s.at < ? and s.device is %s
                and exists (select from sign_in_row o where o.%s and o.at < s.at %s)
                and not exists (
                    select from sign_in_row o where o.%s and o.address_tag = s.address_tag and o.at < ? %s)
            group by s.tenant, s.device, %s, s.address_tag""";

    private static final String ENDED_KEY = """
            select min(d.tenant) as tenant, d.device, d.person, null as tag,
                min(d.at) as first_at, max(d.at) as last_at, count(*) as times, %s
            from (select stream, position, at, tenant,
                    case when reason = 'REVOKED_CERTIFICATE' then device end as device,
                    case when reason = 'EXPIRED_ID' then person end as person
                from denial_row
                where reason in ('REVOKED_CERTIFICATE', 'EXPIRED_ID') and at >= ? and at < ?) d
            group by d.device, d.person""".formatted(Suspicion.evidence("d.stream", "d.position", "d.at"));

    private SessionRules() {}

    static Rule twice() {
        return Rule.of(TWICE, minutes -> List.of(minutes.start(), minutes.end()));
    }

    static Rule newAddress() {
        var known = "device = s.device";
        var ofTerminal = newAddress("null::uuid", "not null", known, "");
        var ofPerson = newAddress("s.person", "null", "person = s.person", "and o.device is null");
        return ofTerminal.and(ofPerson);
    }

    private static Rule newAddress(String person, String device, String known, String more) {
        var evidence = Suspicion.evidence("s.stream", "s.position", "s.at");
        return Rule.of(
                NEW_ADDRESS.formatted(person, evidence, device, known, more, known, more, person),
                minutes -> List.of(minutes.start(), minutes.end(), minutes.start()));
    }

    static Rule endedKey() {
        return Rule.of(ENDED_KEY, minutes -> List.of(minutes.start(), minutes.end()));
    }
}
