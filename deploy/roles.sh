#!/bin/sh
# Run once by the Postgres image, when its data is made: the database, and the two roles that are kept apart. One owns
# the tables and is used by the migrations; the other is the application's, and gets its rights from them.
set -eu
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
	--set=owner_password="$CATENA_OWNER_PASSWORD" --set=app_password="$CATENA_APP_PASSWORD" <<'SQL'
CREATE ROLE catena_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE catena_app LOGIN PASSWORD :'app_password';
CREATE DATABASE catena OWNER catena_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE catena FROM PUBLIC;
GRANT CONNECT ON DATABASE catena TO catena_app;
SQL
