-- Which order of the insurer was the cause of a WITHHELD (R-43), so that the attempts on a card are found: all of an insurer's
-- newest first, and those of its orders in the order of the record.
alter table verification_row add column withholding uuid;
create index verification_row_withheld on verification_row (insurer, asked_at) where outcome = 'WITHHELD';
create index verification_row_by_withholding_in_order on verification_row (insurer, answer_stream, answer_position)
    where withholding is not null;
