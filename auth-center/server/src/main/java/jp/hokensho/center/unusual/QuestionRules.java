package jp.hokensho.center.unusual;

import java.util.List;

/// What was asked, by outcome and card, and what was turned away for the hour.
final class QuestionRules {

    /// Of the terminals that were answered "not found" in these minutes, what came before, as far as the last
    /// questions of the clinic go: each card that was found begins another run. No answer ends none.
    private static final String GUESSES = """
            select c.clinic as tenant, c.terminal as device, null::uuid as person, null as tag,
                run.first_at, run.last_at, run.times, run.evidence
            from (select distinct clinic, terminal from verification_row
                    where outcome in ('CARD_NOT_FOUND', 'INSURER_NOT_FOUND') and asked_at >= ? and asked_at < ?) c
                cross join lateral (
                    select min(r.asked_at) as first_at, max(r.asked_at) as last_at, count(*) as times, %s
                    from (select l.*, l.outcome in ('CARD_NOT_FOUND', 'INSURER_NOT_FOUND') as not_found,
                                count(*) filter (where l.outcome not in
                                        ('CARD_NOT_FOUND', 'INSURER_NOT_FOUND', 'INSURER_UNAVAILABLE'))
                                    over (order by l.asked_at desc, l.stream desc, l.position desc) as founds
                        from (select stream, position, asked_at, terminal, outcome from verification_row v
                            where v.clinic = c.clinic and v.asked_at >= ? and v.asked_at < ?
                            order by v.asked_at desc limit 2000) l
                        where l.terminal = c.terminal) r
                    where r.not_found
                    group by r.founds
                    having count(*) >= ? and max(r.asked_at) >= ?
                    order by 2 desc limit 1) run""".formatted(Suspicion.evidence("r.stream", "r.position", "r.asked_at"));

    /// Of each card of these minutes the last questions.
    private static final String CARD_ASKED_WIDELY =
            """
            select null as tenant, null::uuid as device, null::uuid as person, c.card_tag as tag,
                asked.first_at, asked.last_at, asked.times, asked.evidence
            from (select distinct card_tag from verification_row where asked_at >= ? and asked_at < ?) c
                cross join lateral (
                    select min(r.asked_at) as first_at, max(r.asked_at) as last_at, count(*) as times,
                        count(distinct r.clinic) as clinics, %s
                    from (select stream, position, asked_at, clinic from verification_row v
                        where v.card_tag = c.card_tag and v.asked_at >= ? and v.asked_at < ?
                        order by v.asked_at desc limit 64) r) asked
            where asked.clinics >= ?""".formatted(Suspicion.evidence("r.stream", "r.position", "r.asked_at"));

    private static final String REFUSED_HOURS = """
            select min(d.tenant) as tenant, d.device, case when d.device is null then d.person end as person,
                null as tag, min(d.at) as first_at, max(d.at) as last_at, count(*) as times, %s
            from denial_row d
            where d.reason = 'HOURS' and d.at >= ? and d.at < ?
            group by d.device, case when d.device is null then d.person end""".formatted(Suspicion.evidence("d.stream", "d.position", "d.at"));

    private QuestionRules() {}

    static Rule guesses(UnusualConfig config) {
        return Rule.of(
                GUESSES,
                minutes -> List.of(
                        minutes.start(),
                        minutes.end(),
                        minutes.before(config.window()),
                        minutes.end(),
                        config.guesses(),
                        minutes.start()));
    }

    static Rule cardAskedWidely(UnusualConfig config) {
        return Rule.of(
                CARD_ASKED_WIDELY,
                minutes -> List.of(
                        minutes.start(),
                        minutes.end(),
                        minutes.before(config.clinicsWithin()),
                        minutes.end(),
                        config.clinics()));
    }

    static Rule refusedHours() {
        return Rule.of(REFUSED_HOURS, minutes -> List.of(minutes.start(), minutes.end()));
    }
}
