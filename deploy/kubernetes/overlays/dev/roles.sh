# The role of store-service: it reads and writes rows, and changes no table.
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set role="$SERVICE_USER" --set password="$SERVICE_PASSWORD" <<'SQL'
create role :"role" login password :'password';
alter default privileges in schema public grant select, insert, update, delete on tables to :"role";
SQL
