-- Articles that were erased: nothing of them but the id. As long as allowed_at is null they are
-- refused; what was received before it is refused for ever.
-- announced: whether the topics have been told of the row as it is.
create table erased (
    article_id text collate "C" primary key,
    erased_at  timestamptz      not null,
    allowed_at timestamptz,
    announced  boolean          not null
);

create index erased_unannounced on erased (article_id) where not announced;
