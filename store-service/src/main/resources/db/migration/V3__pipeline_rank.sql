-- Versions of the enrichment in their order, as PipelineVersion.rank has them: of one submission the
-- result of the newer version is kept.
create function pipeline_rank(version text) returns bigint
    language sql immutable strict parallel safe as
$$
select case
           when version ~ '^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}$' then
               (split_part(version, '.', 1)::bigint * 1000000 + split_part(version, '.', 2)::bigint) * 1000000
                   + split_part(version, '.', 3)::bigint
           else -1
           end
$$;
