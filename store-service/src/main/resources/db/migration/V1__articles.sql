-- Text keys compare byte by byte ("C"): cheaper than a locale's order, and the order that
-- ArticleRow.SUPERSEDING uses, on which every replica of these rows must agree.

-- Every revision of every article, with its event as it came. The event is text and no jsonb, because
-- jsonb would lose its bytes and refuse the escape \u0000.
create table article_revision (
    article_id  text collate "C" not null,
    revision    text collate "C" not null,
    received_at timestamptz      not null,
    enriched_at timestamptz      not null,
    pipeline    text             not null,
    event       text collate "C" not null,
    primary key (article_id, revision)
);

-- lz4 costs a fraction of pglz's time; a PostgreSQL built without it keeps pglz.
do
$$
    begin
        alter table article_revision alter column event set compression lz4;
    exception
        when feature_not_supported then null;
    end
$$;

-- The current revision of every article, in the columns that are searched.
-- published_from and published_to: the stretch of local time, half-open, that date_published names.
-- newest_at: what lists are ordered by.
-- mentioned: the stretches of local time that the article's dates name.
create table article (
    id             text collate "C" primary key,
    revision       text collate "C" not null,
    received_at    timestamptz      not null,
    enriched_at    timestamptz      not null,
    url            text,
    headline       text,
    language       text collate "C" not null,
    date_published text,
    published_from timestamp,
    published_to   timestamp,
    newest_at      timestamp        not null
        generated always as (coalesce(published_from, received_at at time zone 'UTC')) stored,
    entity_keys    text[]           not null,
    mentioned      tsmultirange     not null
);

create index article_newest on article (newest_at desc, id desc);
create index article_language on article (language, newest_at desc, id desc);
create index article_published on article using gist (tsrange(published_from, published_to))
    where published_from is not null;
create index article_entity_keys on article using gin (entity_keys);
create index article_mentioned on article using gist (mentioned);
