-- Whom questions were about and what was told is erased when its keeping time is over (R-44). The application may ask for that and
-- for nothing else: it cannot erase what is younger than 30 days, and each erasing leaves a line.
create table erasure_record (
    until    timestamptz primary key,
    days     integer     not null check (days >= 30),
    payloads bigint      not null check (payloads > 0),
    at       timestamptz not null
);

create trigger erasure_record_is_append_only
    before update or delete or truncate on erasure_record
    execute function refuse_to_rewrite_history();

drop trigger answer_payload_is_not_rewritten on answer_payload;

create trigger answer_payload_is_not_rewritten
    before update or truncate on answer_payload
    execute function refuse_to_rewrite_history();

create trigger answer_payload_is_erased_in_one_way
    before delete on answer_payload
    when (current_setting('hokensho.erasing', true) is distinct from 'on')
    execute function refuse_to_rewrite_history();

create function erase_answers(keep_days integer) returns bigint
    language plpgsql security definer set search_path from current as $$
declare
    ends timestamptz := now() - make_interval(days => keep_days);
    gone bigint;
begin
    if keep_days < 30 then
        raise exception 'answers are kept for 30 days at least' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('hokensho.erasing', 'on', true);
    delete from answer_payload p using answer_record r
    where (p.stream, p.position) = (r.stream, r.position)
        and r.at >= (select coalesce(max(until), '-infinity') from erasure_record) and r.at < ends;
    get diagnostics gone = row_count;
    perform set_config('hokensho.erasing', 'off', true);
    if gone > 0 then
        insert into erasure_record values (ends, keep_days, gone, now());
    end if;
    return gone;
end
$$;

revoke all on function erase_answers from public;
grant execute on function erase_answers to adapter_app;
grant select on erasure_record to adapter_app;
