-- What concerns an insurer, in the order of the record: it was asked for, or its own device or person was turned away.
create index denial_row_by_insurer_in_order on denial_row (insurer, stream, position) where insurer is not null;
create index denial_row_by_tenant_in_order on denial_row (tenant, stream, position) where tenant is not null;
