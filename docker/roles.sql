-- Run once, by PostgreSQL's image, as the superuser, when the volume is empty.
-- The owner makes and owns the tables; the program's login owns nothing and only becomes retorno_app.
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
CREATE ROLE retorno_app NOLOGIN NOBYPASSRLS;
CREATE ROLE retorno_owner LOGIN PASSWORD :'owner_password' NOBYPASSRLS;
CREATE ROLE retorno LOGIN PASSWORD :'app_password' NOINHERIT NOBYPASSRLS IN ROLE retorno_app;
CREATE DATABASE retorno OWNER retorno_owner;
